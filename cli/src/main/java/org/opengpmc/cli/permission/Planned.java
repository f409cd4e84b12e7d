// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionList;
import org.opengpmc.core.permission.ReadingComputers;

/** A planned change of permissions with what is to be said of it. */
final class Planned {
    private Planned() {}

    static Optional<PlannedChange> of(
            DomainConnection connection, ObjectPermissions base, PermissionList wanted, Optional<Change> change) {
        return change.map(c -> new PlannedChange(
                c,
                Stream.concat(
                                ReadingComputers.warning(base, wanted, connection.facts()).stream(),
                                new PermissionChanges(connection).loss(base, wanted).stream())
                        .toList()));
    }
}
