// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Changed;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.permission.AclCheck;
import org.opengpmc.core.permission.AclConsistency;
import org.opengpmc.core.permission.PermissionChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gpmc permission repair}. */
@Command(
        name = "repair",
        description = {
            "Sets the permissions of GPOs in SYSVOL to what the directory calls for, where they differ.",
            "",
            "The directory wins. Files and folders in the GPO inherit again and lose what they had of their own."
        },
        footer = {"  gpmc permission repair --all --dry-run", "  gpmc permission repair 'Workstation baseline' --yes"})
final class PermissionRepairCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    final GpoSelection selection = new GpoSelection();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    PermissionRepairCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            List<Gpo> gpos = selection.find(connection);
            OperationResult<List<AclConsistency>> checked = invocation.run(new AclCheck(connection, gpos, true));
            List<ChangeBatch.Item> items = checked.value().stream()
                    .filter(consistency -> !consistency.mismatches().isEmpty())
                    .map(consistency -> item(connection, consistency.gpo()))
                    .toList();
            if (items.isEmpty()) {
                invocation
                        .output()
                        .result(
                                Changed.SHAPE,
                                new OperationResult<>(List.<Changed>of(), checked.status(), checked.messages()),
                                "There is nothing to repair.");
                return invocation.exitCode(checked);
            }
            checked.messages().forEach(invocation.output()::message);
            int code = Edit.makeAll(
                    invocation,
                    connection,
                    confirmation,
                    "repair the SYSVOL permissions of",
                    items,
                    number -> "Repaired " + number + " of " + gpos.size() + ".");
            return code == 0 ? invocation.exitCode(checked) : code;
        }
    }

    private static ChangeBatch.Item item(DomainConnection connection, Gpo gpo) {
        return new ChangeBatch.Item(
                "GPO " + gpo,
                cancellation -> new PlannedChange(
                        new PermissionChanges(connection)
                                .repair(gpo)
                                .orElseThrow(() ->
                                        new AlreadyExistsException(Failure.of("there is nothing to repair any more")
                                                .on(gpo.dn()))),
                        List.of()));
    }
}
