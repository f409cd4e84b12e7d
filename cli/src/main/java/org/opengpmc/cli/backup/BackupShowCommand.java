// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.backup.BackupFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gpmc backup show}. */
@Command(
        name = "show",
        description = "Shows a backup and what is in it. No domain is needed.",
        footer = {"  gpmc backup show ./backups 'Workstation baseline'"})
final class BackupShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "BACKUP", description = "Its ID, or the name or GUID of its GPO.")
    String backup = "";

    BackupShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        BackupChoice choice = new BackupChoice(BackupFolder.open(folder), invocation.output());
        invocation.output().one(BackupShapes.DETAILS, BackupFolder.read(choice.one(backup)));
        return ExitCode.DONE.number();
    }
}
