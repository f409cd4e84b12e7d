// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import org.opengpmc.cli.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gpmc gpo}. */
@Command(
        name = "gpo",
        description = "Lists, shows, creates, changes, copies and deletes the Group Policy objects of a domain.")
public final class GpoCommand {
    private GpoCommand() {}

    /** The noun with its verbs. */
    public static CommandLine line(Invocation invocation) {
        return new CommandLine(new GpoCommand())
                .addSubcommand(new GpoListCommand(invocation))
                .addSubcommand(new GpoShowCommand(invocation))
                .addSubcommand(new GpoCreateCommand(invocation))
                .addSubcommand(new GpoRenameCommand(invocation))
                .addSubcommand(new GpoStatusCommand(invocation))
                .addSubcommand(new GpoCommentCommand(invocation))
                .addSubcommand(new GpoDeleteCommand(invocation));
    }
}
