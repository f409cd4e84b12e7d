// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.PlanItem;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.ListedBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc backup delete}. */
@Command(
        name = "delete",
        description = "Deletes backups from a folder. The domain is not touched.",
        footer = {"  gpmc backup delete ./backups '{8D12513E-C3D9-4DEB-9404-AE1ABBF61ACC}'"})
final class BackupDeleteCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "BACKUP",
            description = "IDs, or names or GUIDs of GPOs: the newest backup of each.")
    List<String> names = new ArrayList<>();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    BackupDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        BackupFolder opened = BackupFolder.open(folder);
        List<ListedBackup> doomed = new BackupChoice(opened, invocation.output()).choose(false, names);
        List<PlanItem> plan = doomed.stream()
                .map(backup -> PlanItem.of("delete the backup of " + BackupShapes.describe(backup)))
                .toList();
        if (confirmation.confirm(invocation, plan)) {
            doomed.forEach(backup -> opened.delete(backup.info().backupId()));
            invocation
                    .output()
                    .madeMany(
                            BackupShapes.BACKUP,
                            doomed,
                            "Deleted " + Text.count(doomed.size(), "backup") + " from " + folder + ".");
        }
        return ExitCode.DONE.number();
    }
}
