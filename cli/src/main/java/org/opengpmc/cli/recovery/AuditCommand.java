// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.recovery;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc audit}. */
@Command(
        name = "audit",
        description =
                "Shows and checks the log of every change that gpmc made from this machine: who, what, when, before"
                        + " and after.")
public final class AuditCommand {
    private AuditCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new AuditCommand())
                .verb("show", AuditShowCommand::new)
                .verb("verify", AuditVerifyCommand::new);
    }
}
