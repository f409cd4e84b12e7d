// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc inheritance}. */
@Command(
        name = "inheritance",
        description = "Shows which linked GPOs reach a SOM, in which order and why; blocks and unblocks inheritance.")
public final class InheritanceCommand {
    private InheritanceCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new InheritanceCommand())
                .verb("show", InheritanceShowCommand::new)
                .verb("block", InheritanceBlockCommand::new)
                .verb("unblock", InheritanceUnblockCommand::new);
    }
}
