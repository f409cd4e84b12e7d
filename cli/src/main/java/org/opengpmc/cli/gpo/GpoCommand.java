// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc gpo}. */
@Command(
        name = "gpo",
        description = "Lists, shows, creates, changes, copies and deletes the Group Policy objects of a domain.")
public final class GpoCommand {
    private GpoCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new GpoCommand())
                .verb("list", GpoListCommand::new)
                .verb("show", GpoShowCommand::new)
                .verb("create", GpoCreateCommand::new)
                .verb("copy", GpoCopyCommand::new)
                .verb("rename", GpoRenameCommand::new)
                .verb("status", GpoStatusCommand::new)
                .verb("comment", GpoCommentCommand::new)
                .verb("delete", GpoDeleteCommand::new);
    }
}
