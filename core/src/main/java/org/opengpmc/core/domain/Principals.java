// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.formats.security.Sid;

/** Finds the principals behind SIDs, many with one search. */
public final class Principals {
    private static final int BATCH = 200;
    private static final int GLOBAL = 2;
    private static final int UNIVERSAL = 8;

    private final DomainConnection connection;

    /** The principals of the connection's domain. */
    public Principals(DomainConnection connection) {
        this.connection = connection;
    }

    /** Those of the SIDs that are accounts of this domain and exist, by SID. */
    public Map<Sid, Principal> find(Collection<Sid> sids) {
        List<Sid> ours = sids.stream()
                .filter(s -> s.isInDomain(connection.facts().sid()))
                .distinct()
                .toList();
        Map<Sid, Principal> found = new HashMap<>();
        for (int from = 0; from < ours.size(); from += BATCH) {
            search(ours.subList(from, Math.min(from + BATCH, ours.size())), found);
        }
        return found;
    }

    private void search(List<Sid> batch, Map<Sid, Principal> found) {
        List<Filter> filters = new ArrayList<>();
        batch.forEach(sid -> filters.add(Filter.createEqualityFilter("objectSid", sid.write())));
        SearchRequest request = new SearchRequest(
                connection.facts().baseDn().toString(),
                SearchScope.SUB,
                Filter.createORFilter(filters),
                "objectSid",
                "sAMAccountName",
                "userPrincipalName",
                "groupType",
                "objectClass");
        PagedSearch.forEach(connection, request, entry -> {
            byte[] sid = entry.getAttributeValueBytes("objectSid");
            String name = entry.getAttributeValue("sAMAccountName");
            if (sid != null && name != null) {
                Principal principal = principal(entry, Sid.parse(sid), name);
                found.put(principal.sid(), principal);
            }
        });
    }

    private Principal principal(Entry entry, Sid sid, String name) {
        String upn = entry.getAttributeValue("userPrincipalName");
        return new Principal(
                sid,
                name,
                type(entry),
                upn == null ? name + "@" + connection.facts().dnsName() : upn);
    }

    private static Principal.Type type(Entry entry) {
        if (entry.hasObjectClass("computer")) {
            return Principal.Type.COMPUTER;
        }
        if (entry.hasObjectClass("user")) {
            return Principal.Type.USER;
        }
        Integer group = entry.getAttributeValueAsInteger("groupType");
        if (group == null) {
            return Principal.Type.UNKNOWN;
        }
        if ((group & GLOBAL) != 0) {
            return Principal.Type.GLOBAL_GROUP;
        }
        return (group & UNIVERSAL) != 0 ? Principal.Type.UNIVERSAL_GROUP : Principal.Type.LOCAL_GROUP;
    }
}
