// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.List;
import java.util.Optional;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/**
 * Looks whether computers can still read a GPO. Windows fetches user settings as the computer ([MS16-072]), so without it
 * they are applied to nobody, however the users may read.
 */
public final class ReadingComputers {
    private ReadingComputers() {}

    /** A warning if a GPO's new permissions take reading from the computers of the domain, and the old did not. */
    public static Optional<StatusMessage> warning(ObjectPermissions base, PermissionList wanted, DomainFacts facts) {
        if (base.object().kind() != SecuredKind.GPO || !canRead(base.list(), facts) || canRead(wanted, facts)) {
            return Optional.empty();
        }
        return Optional.of(StatusMessage.of(
                Severity.WARNING,
                "computers-cannot-read",
                base.object().toString(),
                "computers will not be able to read the GPO, so its user settings are applied to nobody;"
                        + " grant 'read' to Authenticated Users or Domain Computers"));
    }

    private static boolean canRead(PermissionList list, DomainFacts facts) {
        List<Sid> computers = List.of(
                WellKnownSids.AUTHENTICATED_USERS,
                WellKnownSids.EVERYONE,
                facts.sid().child(DomainRids.DOMAIN_COMPUTERS));
        return list.permissions().stream()
                .anyMatch(p -> !p.denied()
                        && computers.contains(p.trustee())
                        && p.level().covers(PermissionLevel.GPO_READ));
    }
}
