// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;

/** The domains of the connection's forest, by DNS name in lower case: one search, when first asked. */
final class ForestDomains {
    private final DomainConnection connection;
    private @Nullable Set<String> names;

    ForestDomains(DomainConnection connection) {
        this.connection = connection;
    }

    synchronized boolean contains(String dnsName) {
        if (names == null) {
            names = read();
        }
        return names.contains(dnsName);
    }

    /** Every naming context has a crossRef; those of domains have a NetBIOS name ([MS-ADTS] 6.1.1.2.1.1.4). */
    private Set<String> read() {
        Set<String> found = new HashSet<>(Set.of(connection.facts().dnsName()));
        SearchRequest request = new SearchRequest(
                "CN=Partitions," + connection.facts().configurationDn(),
                SearchScope.ONE,
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "crossRef"),
                        Filter.createPresenceFilter("nETBIOSName")),
                "dnsRoot",
                "nCName");
        PagedSearch.forEach(connection, request, entry -> {
            String root = entry.getAttributeValue("dnsRoot");
            if (root != null) {
                found.add(root.toLowerCase(Locale.ROOT));
            }
            try {
                String context = entry.getAttributeValue("nCName");
                if (context != null) {
                    found.add(CanonicalName.dnsName(new DN(context)));
                }
            } catch (LDAPException e) {
                // No DN, no domain.
            }
        });
        return found;
    }
}
