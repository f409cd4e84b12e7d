// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.AllOrNamed;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.backup.StarterBackupListing;
import org.opengpmc.core.backup.StarterRestore;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter restore}. */
@Command(
        name = "restore",
        customSynopsis = "gpmc starter restore [OPTIONS] DIR (--all | BACKUP...)",
        description = {
            "Restores starter GPOs of this domain from backups, under their old GUIDs. One that still exists keeps its"
                    + " permissions.",
            "",
            "Each is restored as a whole or left as it is. To another domain it goes in a cabinet: 'gpmc starter save'."
        },
        footer = {
            "  gpmc starter restore ./backups 'Workstation starter'",
            "  gpmc starter restore ./backups --all --yes"
        })
final class StarterRestoreCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "BACKUP",
            description = "IDs, or names or GUIDs of starter GPOs: the newest backup of each.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "The newest backup of each starter GPO in the folder.")
    boolean all;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    StarterRestoreCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        AllOrNamed.check(
                all,
                names,
                "backups",
                "Name backups by ID or by their starter GPO, or give --all for the newest of each");
        StarterBackupListing listing = StarterBackupFolder.open(folder).list();
        List<ListedStarterBackup> chosen = all
                ? listing.mostRecentOfEach()
                : names.stream().map(name -> one(listing, name)).toList();
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            StarterRestore restore = new StarterRestore(connection);
            List<ChangeBatch.Item> items = chosen.stream()
                    .map(backup -> new ChangeBatch.Item(
                            "starter GPO '" + backup.info().displayName() + "' as of "
                                    + backup.info().time() + " (backup "
                                    + backup.info().backupId() + ")",
                            cancellation -> restore.plan(StarterBackupFolder.read(backup), cancellation)))
                    .toList();
            return Edit.makeAll(
                    invocation,
                    connection,
                    confirmation,
                    "restore",
                    items,
                    number -> "Restored " + Text.count(number, "starter GPO") + ".");
        }
    }

    private ListedStarterBackup one(StarterBackupListing listing, String name) {
        return listing.byId(name)
                .or(() -> listing.mostRecent(name))
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no backup '" + name + "'")
                        .on(folder.toString())
                        .hint("'gpmc starter backups " + folder + "' shows what is there")));
    }
}
