// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.formats.security.Sid;

/** A connection to a domain that says it is of a forest with another root, which it trusts. */
final class TrustingConnection extends ForwardingConnection {
    private final LDAPInterface directory;
    private final DomainFacts facts;

    private TrustingConnection(DomainConnection inner, LDAPInterface directory, DomainFacts facts) {
        super(inner);
        this.directory = directory;
        this.facts = facts;
    }

    static TrustingConnection of(DomainConnection inner, String root, Sid rootSid) {
        DomainFacts facts = inner.facts();
        return of(
                inner,
                root,
                "trustedDomain",
                new SearchResultEntry(
                        "CN=" + root + "," + facts.systemDn(),
                        List.of(
                                new Attribute("trustPartner", root),
                                new Attribute("flatName", "ROOT"),
                                new Attribute("securityIdentifier", rootSid.write()))));
    }

    /** The same of a domain that has no trust of its own with the root: the configuration alone tells of it. */
    static TrustingConnection grandchild(DomainConnection inner, String root, Sid rootSid) {
        String context =
                "<GUID=7e66d1a5-54a6-4f5e-9588-0de09dc43ce9>;<SID=" + rootSid + ">;DC=" + root.replace(".", ",DC=");
        return of(
                inner,
                root,
                "crossRef",
                new SearchResultEntry(
                        "CN=ROOT,CN=Partitions," + inner.facts().configurationDn(),
                        List.of(
                                new Attribute("dnsRoot", root),
                                new Attribute("nETBIOSName", "ROOT"),
                                new Attribute("nCName", context))));
    }

    private static TrustingConnection of(DomainConnection inner, String root, String asked, SearchResultEntry answer) {
        DomainFacts facts = inner.facts();
        LDAPInterface directory = watched(LDAPInterface.class, inner.directory(), (method, arguments, onwards) -> {
            if (arguments.length == 1
                    && arguments[0] instanceof SearchRequest request
                    && request.getFilter().toString().contains(asked)) {
                return new SearchResult(
                        1, ResultCode.SUCCESS, null, null, null, List.of(answer), List.of(), 1, 0, new Control[0]);
            }
            return onwards.pass();
        });
        return new TrustingConnection(
                inner,
                directory,
                new DomainFacts(
                        facts.dnsName(),
                        facts.netbiosName(),
                        root,
                        facts.baseDn(),
                        facts.configurationDn(),
                        facts.schemaDn(),
                        facts.sid(),
                        facts.guid(),
                        facts.server(),
                        facts.pdcEmulator()));
    }

    @Override
    public LDAPInterface directory() {
        return directory;
    }

    @Override
    public DomainFacts facts() {
        return facts;
    }
}
