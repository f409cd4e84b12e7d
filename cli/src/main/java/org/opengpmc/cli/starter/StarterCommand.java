// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc starter}. */
@Command(
        name = "starter",
        description = {
            "Lists, shows, creates, changes, copies and deletes the starter GPOs of a domain, backs them up, and brings them"
                    + " from domain to domain in cabinets.",
            "",
            "A starter GPO is a template of administrative-template settings: 'gpmc gpo create NAME --from-starter STARTER'"
                    + " makes a GPO from it."
        })
public final class StarterCommand {
    private StarterCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new StarterCommand())
                .verb("list", StarterListCommand::new)
                .verb("show", StarterShowCommand::new)
                .verb("create", StarterCreateCommand::new)
                .verb("edit", StarterEditCommand::new)
                .verb("copy", StarterCopyCommand::new)
                .verb("delete", StarterDeleteCommand::new)
                .verb("backup", StarterBackupCommand::new)
                .verb("backups", StarterBackupsCommand::new)
                .verb("restore", StarterRestoreCommand::new)
                .verb("save", StarterSaveCommand::new)
                .verb("load", StarterLoadCommand::new);
    }
}
