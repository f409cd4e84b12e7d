// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rootDSE ([MS-ADTS] 3.1.1.3.2): what the lab says of itself. */
final class LabRootDse {
    private final LabNames names;
    private final long usn;

    LabRootDse(LabView view, long usn) {
        this.names = view.names();
        this.usn = usn;
    }

    SearchResult search(SearchRequest request) throws LDAPException {
        LabControls.check(request.getControls());
        SearchResultEntry all = new SearchResultEntry("", attributes());
        if (!request.getFilter().matchesEntry(all)) {
            return LabSearch.result(ResultCode.SUCCESS, List.of(), request.getControls());
        }
        List<String> wanted = request.getAttributeList();
        List<Attribute> chosen = new ArrayList<>();
        for (Attribute attribute : all.getAttributes()) {
            boolean named = wanted.stream().anyMatch(attribute.getName()::equalsIgnoreCase);
            if (wanted.isEmpty() || wanted.contains("*") || wanted.contains("+") || named) {
                chosen.add(attribute);
            }
        }
        return LabSearch.result(ResultCode.SUCCESS, List.of(new SearchResultEntry("", chosen)), request.getControls());
    }

    private List<Attribute> attributes() {
        DN base = names.baseDn();
        return List.of(
                new Attribute("objectClass", "top"),
                new Attribute("defaultNamingContext", base.toString()),
                new Attribute("rootDomainNamingContext", base.toString()),
                new Attribute(
                        "configurationNamingContext", names.configurationDn().toString()),
                new Attribute("schemaNamingContext", names.schemaDn().toString()),
                new Attribute(
                        "namingContexts",
                        base.toString(),
                        names.configurationDn().toString(),
                        names.schemaDn().toString()),
                new Attribute(
                        "subschemaSubentry",
                        LabNames.child(names.schemaDn(), "Aggregate").toString()),
                new Attribute("dnsHostName", names.server()),
                new Attribute("ldapServiceName", names.dnsName() + ":" + names.controller() + "$@" + names.realm()),
                new Attribute("serverName", names.serverDn().toString()),
                new Attribute("dsServiceName", names.settingsDn().toString()),
                new Attribute("supportedLDAPVersion", "3", "2"),
                new Attribute("supportedControl", LabControls.SUPPORTED),
                new Attribute(
                        "supportedCapabilities",
                        "1.2.840.113556.1.4.800",
                        "1.2.840.113556.1.4.1670",
                        "1.2.840.113556.1.4.1791",
                        "1.2.840.113556.1.4.1935",
                        "1.2.840.113556.1.4.2080",
                        "1.2.840.113556.1.4.2237"),
                new Attribute("domainFunctionality", "7"),
                new Attribute("forestFunctionality", "7"),
                new Attribute("domainControllerFunctionality", "7"),
                new Attribute("isSynchronized", "TRUE"),
                new Attribute("isGlobalCatalogReady", "TRUE"),
                new Attribute("currentTime", new LabStamp(usn, Instant.now(), false).text()),
                new Attribute("highestCommittedUSN", Long.toString(usn)));
    }
}
