// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter delete}. */
@Command(
        name = "delete",
        description = "Deletes starter GPOs from SYSVOL. GPOs made from them stay as they are.",
        footer = {
            "  gpmc starter delete 'Workstation starter' --dry-run",
            "  gpmc starter backup ./backups 'Workstation starter' && gpmc starter delete 'Workstation starter' --yes"
        })
final class StarterDeleteCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "1..*", paramLabel = "STARTER", description = "Display names or GUIDs.")
    List<String> names = List.of();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    StarterDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            StarterGpos all = new StarterGpos(connection);
            Map<GpoId, StarterGpo> doomed = new LinkedHashMap<>();
            names.stream().map(all::find).forEach(starter -> doomed.put(starter.id(), starter));
            StarterChanges changes = new StarterChanges(connection);
            List<ChangeBatch.Item> items = doomed.values().stream()
                    .map(starter -> new ChangeBatch.Item(
                            "starter GPO " + starter,
                            cancellation -> new PlannedChange(changes.delete(starter), List.of())))
                    .toList();
            return Edit.makeAll(
                    invocation,
                    connection,
                    confirmation,
                    "delete",
                    items,
                    number -> "Deleted " + Text.count(number, "starter GPO") + ".");
        }
    }
}
