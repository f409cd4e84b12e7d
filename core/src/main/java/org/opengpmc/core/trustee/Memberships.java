// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.trustee;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** The SIDs under which a trustee acts: its own and those of all groups it is in, also through other groups. */
public final class Memberships {
    private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

    private Memberships() {}

    /**
     * All SIDs of a trustee, with one request. Users and computers are in Everyone and Authenticated Users too, domain
     * controllers in Enterprise Domain Controllers. Groups of other domains are known as far as this server knows them.
     */
    public static Set<Sid> of(DomainConnection connection, Trustee trustee) {
        Set<Sid> sids = new LinkedHashSet<>();
        sids.add(trustee.sid());
        boolean account = trustee.type() == Trustee.Type.USER || trustee.type() == Trustee.Type.COMPUTER;
        if (account) {
            sids.add(WellKnownSids.EVERYONE);
            sids.add(WellKnownSids.AUTHENTICATED_USERS);
        }
        Optional<String> dn = trustee.dn();
        if (dn.isPresent()) {
            if (account) {
                tokenGroups(connection, dn.get(), sids);
            } else {
                containing(connection, dn.get(), sids);
            }
        }
        if (trustee.sid().equals(WellKnownSids.AUTHENTICATED_USERS)) {
            sids.add(WellKnownSids.EVERYONE);
        }
        if (sids.contains(connection.facts().sid().child(DomainRids.DOMAIN_CONTROLLERS))) {
            sids.add(WellKnownSids.ENTERPRISE_DOMAIN_CONTROLLERS);
        }
        return sids;
    }

    /** Computed by the server for one object at a time ([MS-ADTS] 3.1.1.4.5.19). */
    private static void tokenGroups(DomainConnection connection, String dn, Set<Sid> sids) {
        Optional<Entry> entry = DirectoryObjects.find(connection, dn, List.of("tokenGroups"));
        byte[][] values =
                entry.map(e -> e.getAttributeValueByteArrays("tokenGroups")).orElse(null);
        if (values != null) {
            for (byte[] value : values) {
                sids.add(Sid.parse(value));
            }
        }
    }

    /** Not every server computes token groups for a group, but all follow memberships upwards. */
    private static void containing(DomainConnection connection, String dn, Set<Sid> sids) {
        SearchRequest request = new SearchRequest(
                connection.facts().baseDn().toString(),
                SearchScope.SUB,
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "group"),
                        Filter.createExtensibleMatchFilter("member", IN_CHAIN, false, dn)),
                "objectSid");
        PagedSearch.forEach(connection, request, entry -> {
            byte[] sid = entry.getAttributeValueBytes("objectSid");
            if (sid != null) {
                sids.add(Sid.parse(sid));
            }
        });
    }
}
