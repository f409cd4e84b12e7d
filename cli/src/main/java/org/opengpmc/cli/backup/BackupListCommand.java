// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc backup list}. */
@Command(
        name = "list",
        description =
                "Lists the backups in a folder, newest first. No domain is needed. What looks like a backup and cannot be"
                        + " one is told, and the exit code is then 5; with --check every backup is read wholly.",
        footer = {
            "  gpmc backup list ./backups",
            "  gpmc backup list ./backups --of 'Workstation baseline'",
            "  gpmc backup list /srv/gpo --check          can each be restored?",
            "  gpmc backup list /srv/gpo --recursive -o csv"
        })
final class BackupListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Option(names = "--recursive", description = "Also in the folders below.")
    boolean recursive;

    @Option(names = "--of", paramLabel = "GPO", description = "Only backups of this GPO: its name or GUID.")
    @Nullable String gpo;

    @Option(names = "--newest", description = "Only the newest backup of each GPO.")
    boolean newest;

    @Option(names = "--check", description = "Read each backup wholly, and tell of missing files and damage.")
    boolean check;

    BackupListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        BackupListing listing = BackupsIn.list(folder, recursive);
        List<ListedBackup> backups = newest ? listing.mostRecentOfEach() : listing.backups();
        if (gpo != null) {
            List<ListedBackup> wanted = listing.ofGpo(gpo);
            backups = backups.stream().filter(wanted::contains).toList();
        }
        invocation.output().list(BackupShapes.BACKUP, backups);
        if (listing.backups().isEmpty()) {
            BackupsIn.hint(folder, recursive).ifPresent(invocation.output()::remark);
        }
        List<StatusMessage> problems = new ArrayList<>(listing.problems());
        List<StatusMessage> damage = !check
                ? List.of()
                : backups.stream()
                        .map(BackupFolder::problemOf)
                        .flatMap(Optional::stream)
                        .toList();
        problems.addAll(damage);
        problems.forEach(invocation.output()::message);
        boolean whole = listing.isWhole() && damage.stream().allMatch(problem -> problem.severity() == Severity.INFO);
        Status status = whole ? Status.DONE : Status.PARTIAL;
        return invocation.exitCode(new OperationResult<>(backups, status, problems));
    }
}
