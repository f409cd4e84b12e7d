// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.lab;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc lab}. */
@Command(
        name = "lab",
        description = {
            "Makes, fills and resets lab domains: a whole domain in a folder, for trying, teaching and testing.",
            "",
            "Every other command works on a lab too: add --lab DIR. Whoever opens a lab is its administrator."
        })
public final class LabCommand {
    private LabCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new LabCommand())
                .verb("create", LabCreateCommand::new)
                .verb("sample", LabSampleCommand::new)
                .verb("reset", LabResetCommand::new);
    }
}
