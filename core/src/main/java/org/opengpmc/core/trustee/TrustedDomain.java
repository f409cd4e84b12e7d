// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.trustee;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.security.Sid;

/**
 * A domain that this one trusts, of this forest or another ([MS-ADTS] 6.1.6.7).
 *
 * @param netbiosName its short name
 * @param dnsName its full name
 * @param sid its SID
 */
public record TrustedDomain(String netbiosName, String dnsName, Sid sid) {

    /** All of them, with one search. */
    public static List<TrustedDomain> all(DomainConnection connection) {
        List<TrustedDomain> found = new ArrayList<>();
        SearchRequest request = new SearchRequest(
                connection.facts().systemDn().toString(),
                SearchScope.ONE,
                Filter.createEqualityFilter("objectClass", "trustedDomain"),
                "flatName",
                "trustPartner",
                "securityIdentifier");
        try {
            PagedSearch.forEach(connection, request, entry -> {
                String flat = entry.getAttributeValue("flatName");
                String dns = entry.getAttributeValue("trustPartner");
                byte[] sid = entry.getAttributeValueBytes("securityIdentifier");
                if (sid != null) {
                    found.add(new TrustedDomain(flat == null ? "" : flat, dns == null ? "" : dns, Sid.parse(sid)));
                }
            });
        } catch (NotFoundException e) {
            return List.of();
        }
        return found;
    }

    boolean isCalled(String name) {
        return netbiosName.equalsIgnoreCase(name) || dnsName.equalsIgnoreCase(name);
    }
}
