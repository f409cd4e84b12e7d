// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.permission.PermissionChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gpmc permission reset}. */
@Command(
        name = "reset",
        description = {
            "Gives GPOs, WMI filters or starter GPOs the permissions that a new one gets. The owner stays.",
            "",
            "A new GPO is applied by Authenticated Users and edited by administrators."
        },
        footer = {
            "  gpmc permission reset --gpo 'Workstation baseline' --dry-run",
            "  gpmc permission reset --gpo A --gpo B --yes"
        })
final class PermissionResetCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    final ObjectOptions objects = new ObjectOptions();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    PermissionResetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            PermissionChanges changes = new PermissionChanges(connection);
            return new PermissionEdit(
                            invocation,
                            connection,
                            confirmation,
                            "reset the permissions of",
                            base -> changes.reset(base).map(change -> new PlannedChange(change, List.of())))
                    .make(objects.find(connection));
        }
    }
}
