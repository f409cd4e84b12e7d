// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc backup}. */
@Command(
        name = "backup",
        description = {
            "Backs GPOs up into a folder, in the format of Microsoft's console, and brings them back.",
            "",
            "A backup is named by its ID, or by the name or GUID of its GPO: then the newest of that GPO is meant."
        })
public final class BackupCommand {
    private BackupCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new BackupCommand())
                .verb("create", BackupCreateCommand::new)
                .verb("list", BackupListCommand::new)
                .verb("show", BackupShowCommand::new)
                .verb("restore", BackupRestoreCommand::new)
                .verb("import", BackupImportCommand::new)
                .verb("delete", BackupDeleteCommand::new);
    }
}
