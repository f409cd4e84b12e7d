// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.backup.Restore;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.domain.DomainConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc backup restore}. */
@Command(
        name = "restore",
        customSynopsis = "gpmc backup restore [OPTIONS] DIR (--all | BACKUP...)",
        description = {
            "Restores GPOs of this domain from backups: settings, name, status, permissions and WMI filter are as they were."
                    + " A deleted GPO comes back under its old GUID. Links are not touched.",
            "",
            "Each GPO is restored as a whole or left as it is. For a backup of another domain, see 'gpmc backup import'."
        },
        footer = {
            "  gpmc backup restore ./backups 'Workstation baseline'",
            "  gpmc backup restore ./backups '{8D12513E-C3D9-4DEB-9404-AE1ABBF61ACC}' --dry-run",
            "  gpmc backup restore ./backups --all --yes"
        })
final class BackupRestoreCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "BACKUP",
            description = "IDs, or names or GUIDs of GPOs: the newest backup of each.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "The newest backup of each GPO in the folder.")
    boolean all;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    BackupRestoreCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<ListedBackup> chosen = new BackupChoice(BackupFolder.open(folder), invocation.output()).choose(all, names);
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Restore restore = new Restore(connection);
            List<ChangeBatch.Item> items = chosen.stream()
                    .map(backup -> new ChangeBatch.Item(
                            BackupShapes.describe(backup),
                            cancellation -> restore.plan(BackupFolder.read(backup), cancellation)))
                    .toList();
            return Edit.makeAll(
                    invocation,
                    connection,
                    confirmation,
                    "restore",
                    items,
                    number -> "Restored " + Text.count(number, "GPO") + ".");
        }
    }
}
