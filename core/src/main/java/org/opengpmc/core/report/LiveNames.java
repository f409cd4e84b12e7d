// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.Principal;
import org.opengpmc.core.domain.Principals;
import org.opengpmc.core.settings.TrusteeNames;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** The names of the principals of a domain, each asked for once. Safe for use by several threads. */
final class LiveNames implements TrusteeNames {
    private final DomainConnection connection;
    private final Map<Sid, Optional<String>> known = new ConcurrentHashMap<>();

    LiveNames(DomainConnection connection) {
        this.connection = connection;
    }

    /** Asks for many at once. */
    void learn(Collection<Sid> sids) {
        List<Sid> unknown = sids.stream()
                .filter(Sid::isDomainAccountSid)
                .filter(s -> !known.containsKey(s))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            Map<Sid, Principal> found = new Principals(connection).find(unknown);
            unknown.forEach(
                    sid -> known.put(sid, Optional.ofNullable(found.get(sid)).map(this::name)));
        }
    }

    private String name(Principal principal) {
        return connection.facts().netbiosName() + "\\" + principal.samAccountName();
    }

    @Override
    public Optional<String> name(Sid sid) {
        Optional<String> wellKnown = WellKnownSids.displayName(sid);
        if (wellKnown.isPresent()) {
            return wellKnown;
        }
        learn(List.of(sid));
        return known.getOrDefault(sid, Optional.empty());
    }
}
