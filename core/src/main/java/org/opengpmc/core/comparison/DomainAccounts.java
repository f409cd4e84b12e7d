// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.Optional;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.Sid;

/**
 * The accounts that every domain has, such as Domain Admins: two domains' own are taken for the same.
 *
 * @param from the SID of the left GPO's domain, where it is known
 * @param to the SID of the right GPO's domain, where it is known
 */
record DomainAccounts(Optional<Sid> from, Optional<Sid> to) {
    static DomainAccounts of(ComparedGpo left, ComparedGpo right) {
        return new DomainAccounts(
                left.report().gpo().domainSid(), right.report().gpo().domainSid());
    }

    /** Whom an account of the left domain is on the right: all others are whom they are. */
    Sid moved(Sid sid) {
        boolean own = from.isPresent()
                && to.isPresent()
                && sid.isInDomain(from.get())
                && DomainRids.displayName(sid.rid()).isPresent();
        return own ? to.get().child(sid.rid()) : sid;
    }

    /** The context in which settings on the left are compared. */
    SettingsContext moved(SettingsContext exact) {
        return new SettingsContext(
                sid -> exact.trustees().name(moved(sid)),
                exact.templates(),
                exact.asOf(),
                exact.asNewConsole(),
                exact.domain(),
                exact.rootDomain(),
                exact.comments(),
                exact.forComparison());
    }
}
