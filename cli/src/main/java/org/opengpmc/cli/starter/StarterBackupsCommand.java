// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.backup.StarterBackupListing;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter backups}. */
@Command(
        name = "backups",
        description =
                "Lists the backups of starter GPOs in a folder, newest first. No domain is needed. What cannot be read"
                        + " is told, and the exit code is then 5.",
        footer = {
            "  gpmc starter backups ./backups",
            "  gpmc starter backups ./backups --of 'Workstation starter' -o csv"
        })
final class StarterBackupsCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Option(names = "--of", paramLabel = "STARTER", description = "Only backups of this starter GPO: its name or GUID.")
    @Nullable String starter;

    @Option(names = "--newest", description = "Only the newest backup of each starter GPO.")
    boolean newest;

    StarterBackupsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        StarterBackupListing listing = StarterBackupFolder.open(folder).list();
        List<ListedStarterBackup> backups = newest ? listing.mostRecentOfEach() : listing.backups();
        if (starter != null) {
            List<ListedStarterBackup> wanted = listing.ofStarter(starter);
            backups = backups.stream().filter(wanted::contains).toList();
        }
        invocation.output().list(StarterShapes.BACKUP, backups);
        listing.problems().forEach(invocation.output()::message);
        Status status = listing.problems().isEmpty() ? Status.DONE : Status.PARTIAL;
        return invocation.exitCode(new OperationResult<>(backups, status, listing.problems()));
    }
}
