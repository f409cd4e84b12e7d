// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.AllOrNamed;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.OperationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc backup create}. */
@Command(
        name = "create",
        customSynopsis = "gpmc backup create [OPTIONS] DIR (--all | GPO...)",
        description = {
            "Backs up GPOs into a folder, which is made if it is not there: settings, permissions, and the link to the WMI"
                    + " filter. Links of the GPO to OUs are not part of a backup.",
            "",
            "Each backup appears in the folder as a whole or not at all. If one GPO fails, the others are still backed up,"
                    + " and the exit code is 5."
        },
        footer = {
            "  gpmc backup create ./backups --all --comment 'Before the migration'",
            "  gpmc backup create ./backups 'Workstation baseline' 'Kiosk baseline'",
            "  gpmc --profile nightly backup create /srv/gpo --all      in a cron job"
        })
final class BackupCreateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Parameters(index = "1..*", paramLabel = "GPO", description = "Display names or GUIDs.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "All GPOs of the domain.")
    boolean all;

    @Option(names = "--comment", paramLabel = "TEXT", description = "Kept with each backup.")
    String comment = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Taken so that scripts can give it with every command; nothing is asked here.")
    boolean yes;

    BackupCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        AllOrNamed.check(all, names, "GPOs", "Name GPOs, or give --all");
        try (DomainConnection connection = invocation.connect()) {
            Gpos gpos = new Gpos(connection);
            List<Gpo> chosen =
                    all ? gpos.list() : names.stream().map(gpos::find).toList();
            // Before the folder is made: from the first thing written on, Ctrl-C is answered with what was done.
            invocation.cancellation().check();
            OperationResult<List<ListedBackup>> result = invocation.run(
                    new Backup(connection, BackupFolder.open(BackupPlace.made(folder)), chosen, comment));
            int number = result.value().size();
            return invocation.finish(
                    BackupShapes.BACKUP, result, "Backed up " + Text.count(number, "GPO") + " to " + folder + ".");
        }
    }
}
