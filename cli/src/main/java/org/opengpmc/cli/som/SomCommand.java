// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc som}. */
@Command(name = "som", description = "Lists and shows the sites, domains and OUs that GPOs can be linked to.")
public final class SomCommand {
    private SomCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new SomCommand())
                .verb("list", SomListCommand::new)
                .verb("show", SomShowCommand::new);
    }
}
