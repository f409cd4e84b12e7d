// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.wmi;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.GpoId;

/** The WMI filters of a domain ([MS-GPOL] 2.2.2 and [MS-ADSC] msWMI-Som). */
public final class WmiFilters {
    private final DomainConnection connection;

    /** The filters of the connection's domain. */
    public WmiFilters(DomainConnection connection) {
        this.connection = connection;
    }

    /** The names of all filters by their ID, in one search. A domain without the container has none. */
    public Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        SearchRequest request = new SearchRequest(
                "CN=SOM,CN=WMIPolicy," + connection.facts().systemDn(),
                SearchScope.ONE,
                Filter.createEqualityFilter("objectClass", "msWMI-Som"),
                "msWMI-ID",
                "msWMI-Name");
        try {
            PagedSearch.forEach(connection, request, entry -> {
                String id = entry.getAttributeValue("msWMI-ID");
                String name = entry.getAttributeValue("msWMI-Name");
                if (id != null) {
                    GpoId.parse(id).ifPresent(guid -> names.put(guid.guid(), name == null ? "" : name));
                }
            });
        } catch (NotFoundException e) {
            return Map.of();
        }
        return names;
    }
}
