// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.AllOrNamed;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.backup.BackupPlace;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.backup.StarterBackup;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter backup}. */
@Command(
        name = "backup",
        customSynopsis = "gpmc starter backup [OPTIONS] DIR (--all | STARTER...)",
        description = {
            "Backs up starter GPOs into a folder, which is made if it is not there. Backups of GPOs may lie in the same"
                    + " folder. Permissions are not part of a backup.",
            "",
            "These backups are in a form of our own, because that of GPMC is not published; a cabinet ('gpmc starter save')"
                    + " is what other tools read."
        },
        footer = {
            "  gpmc starter backup ./backups --all --comment 'Before the migration'",
            "  gpmc starter backup ./backups 'Workstation starter'"
        })
final class StarterBackupCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Parameters(index = "1..*", paramLabel = "STARTER", description = "Display names or GUIDs.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "All starter GPOs of the domain.")
    boolean all;

    @Option(names = "--comment", paramLabel = "TEXT", description = "Kept with each backup.")
    String comment = "";

    StarterBackupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        AllOrNamed.check(all, names, "starter GPOs", "Name starter GPOs, or give --all");
        try (DomainConnection connection = invocation.connect()) {
            StarterGpos starters = new StarterGpos(connection);
            List<StarterGpo> chosen =
                    all ? starters.list() : names.stream().map(starters::find).toList();
            invocation.cancellation().check();
            OperationResult<List<ListedStarterBackup>> result = invocation.run(
                    new StarterBackup(connection, StarterBackupFolder.open(BackupPlace.made(folder)), chosen, comment));
            int number = result.value().size();
            return invocation.finish(
                    StarterShapes.BACKUP,
                    result,
                    "Backed up " + Text.count(number, "starter GPO") + " to " + folder + ".");
        }
    }
}
