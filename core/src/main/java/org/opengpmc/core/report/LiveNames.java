// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.settings.TrusteeNames;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;

/**
 * The names of the principals of a domain, each asked for once. Those expected are asked for together, as soon as the
 * name of one is needed. Safe for use by several threads.
 */
final class LiveNames implements TrusteeNames {
    private final Trustees trustees;
    private final Map<Sid, Optional<String>> known = new HashMap<>();
    private final Set<Sid> expected = new LinkedHashSet<>();
    private final Set<Sid> unasked = new HashSet<>();

    LiveNames(DomainConnection connection) {
        this.trustees = new Trustees(connection);
    }

    /** Names that will be needed. */
    synchronized void expect(Collection<Sid> sids) {
        sids.stream().filter(sid -> !known.containsKey(sid)).forEach(expected::add);
    }

    @Override
    public synchronized Optional<String> name(Sid sid) {
        if (!known.containsKey(sid)) {
            expected.add(sid);
            List<Sid> asked = new ArrayList<>(expected);
            trustees.bySid(asked).forEach((each, trustee) -> {
                known.put(each, name(trustee));
                // One that the domain of the SID has been asked for, and does not have, is deleted there.
                if (trustee.type() == Trustee.Type.UNKNOWN && !trustee.domain().isEmpty()) {
                    unasked.add(each);
                }
            });
            expected.clear();
        }
        return known.getOrDefault(sid, Optional.empty());
    }

    /** Whether a name is not known because its domain, a trusted one, could not be asked. */
    synchronized boolean isUnasked(Sid sid) {
        return unasked.contains(sid);
    }

    private static Optional<String> name(Trustee trustee) {
        return trustee.isResolved() ? Optional.of(trustee.displayName()) : Optional.empty();
    }
}
