// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.trustee;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A domain that this one trusts, of this forest or another ([MS-ADTS] 6.1.6.7).
 *
 * @param netbiosName its short name
 * @param dnsName its full name
 * @param sid its SID
 */
public record TrustedDomain(String netbiosName, String dnsName, Sid sid) {
    private static final Logger log = LoggerFactory.getLogger(TrustedDomain.class);

    /** Asks for DNs with the SIDs of what they name ([MS-ADTS] 3.1.1.3.4.1.5), as text: a sequence of the integer 1. */
    private static final Control WITH_SIDS = new Control(
            "1.2.840.113556.1.4.529", false, new ASN1OctetString(new byte[] {0x30, 0x03, 0x02, 0x01, 0x01}));

    private static final Pattern SID_OF_DN = Pattern.compile("<SID=(S-1-[0-9-]{1,180})>", Pattern.CASE_INSENSITIVE);

    /**
     * Those with a trust of their own, and the other domains of the forest, which trust each other through their parents:
     * two searches.
     */
    public static List<TrustedDomain> all(DomainConnection connection) {
        Map<Sid, TrustedDomain> found = new LinkedHashMap<>();
        collect(connection, partners(connection), found, "flatName", "trustPartner", entry -> {
            byte[] sid = entry.getAttributeValueBytes("securityIdentifier");
            return sid == null ? null : Sid.parse(sid);
        });
        collect(connection, ofForest(connection), found, "nETBIOSName", "dnsRoot", entry -> {
            String context = entry.getAttributeValue("nCName");
            Matcher matcher = SID_OF_DN.matcher(context == null ? "" : context);
            return matcher.find() ? Sid.parse(matcher.group(1)) : null;
        });
        found.remove(connection.facts().sid());
        return List.copyOf(found.values());
    }

    private static SearchRequest partners(DomainConnection connection) {
        return new SearchRequest(
                connection.facts().systemDn().toString(),
                SearchScope.ONE,
                Filter.createEqualityFilter("objectClass", "trustedDomain"),
                "flatName",
                "trustPartner",
                "securityIdentifier");
    }

    /** Every naming context has a crossRef; those of domains have a NetBIOS name ([MS-ADTS] 6.1.1.2.1.1.4). */
    private static SearchRequest ofForest(DomainConnection connection) {
        SearchRequest request = new SearchRequest(
                "CN=Partitions," + connection.facts().configurationDn(),
                SearchScope.ONE,
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "crossRef"),
                        Filter.createPresenceFilter("nETBIOSName")),
                "nETBIOSName",
                "dnsRoot",
                "nCName");
        request.addControl(WITH_SIDS);
        return request;
    }

    private static void collect(
            DomainConnection connection,
            SearchRequest request,
            Map<Sid, TrustedDomain> found,
            String netbiosName,
            String dnsName,
            Function<Entry, @Nullable Sid> sidOf) {
        try {
            PagedSearch.forEach(connection, request, entry -> {
                String flat = entry.getAttributeValue(netbiosName);
                String dns = entry.getAttributeValue(dnsName);
                Sid sid = readable(entry, sidOf);
                if (sid != null) {
                    found.putIfAbsent(sid, new TrustedDomain(flat == null ? "" : flat, dns == null ? "" : dns, sid));
                }
            });
        } catch (NotFoundException e) {
            // Nobody may look there, or nothing is there: no names from it.
            return;
        }
    }

    /** One trust that is damaged hides the others from nobody. */
    private static @Nullable Sid readable(Entry entry, Function<Entry, @Nullable Sid> sidOf) {
        try {
            return sidOf.apply(entry);
        } catch (FormatException e) {
            log.debug("the SID of {} cannot be read", entry.getDN(), e);
            return null;
        }
    }

    boolean isCalled(String name) {
        return netbiosName.equalsIgnoreCase(name) || dnsName.equalsIgnoreCase(name);
    }
}
