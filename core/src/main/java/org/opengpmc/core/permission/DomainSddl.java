// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.Optional;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.trustee.TrustedDomain;
import org.opengpmc.formats.security.SddlContext;

/** What the letters of SDDL stand for in a domain. */
public final class DomainSddl {
    private DomainSddl() {}

    /**
     * The domain and the root domain of its forest, to which {@code EA} and {@code SA} belong. In a domain that is not the
     * root the latter is looked up in the configuration; where it is not found such letters are refused in a text and not
     * written.
     */
    public static SddlContext context(DomainConnection connection) {
        DomainFacts facts = connection.facts();
        if (facts.forestName().equalsIgnoreCase(facts.dnsName())) {
            return SddlContext.of(facts.sid(), facts.sid());
        }
        Optional<TrustedDomain> root = TrustedDomain.all(connection).stream()
                .filter(t -> t.dnsName().equalsIgnoreCase(facts.forestName()))
                .findFirst();
        return root.map(r -> SddlContext.of(facts.sid(), r.sid())).orElseGet(() -> SddlContext.of(facts.sid()));
    }
}
