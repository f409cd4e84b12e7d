// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.recovery;

import org.opengpmc.cli.Invocation;
import picocli.CommandLine;
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
    public static CommandLine line(Invocation invocation) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditShowCommand(invocation))
                .addSubcommand(new AuditVerifyCommand(invocation));
    }
}
