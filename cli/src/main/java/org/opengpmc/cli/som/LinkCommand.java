// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc link}. */
@Command(name = "link", description = "Lists, makes, changes and removes the links of GPOs to sites, domains and OUs.")
public final class LinkCommand {
    private LinkCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new LinkCommand())
                .verb("list", LinkListCommand::new)
                .verb("add", LinkAddCommand::new)
                .verb("set", LinkSetCommand::new)
                .verb("remove", LinkRemoveCommand::new)
                .verb("edit", LinkEditCommand::new);
    }
}
