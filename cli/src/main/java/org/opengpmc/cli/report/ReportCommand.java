// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.report;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc report}. */
@Command(
        name = "report",
        description = {
            "Reports everything that GPOs set.",
            "",
            "The XML is that of Microsoft's console, so scripts made for its reports read ours."
        })
public final class ReportCommand {
    private ReportCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new ReportCommand())
                .verb("gpo", ReportGpoCommand::new)
                .verb("backup", ReportBackupCommand::new)
                .verb("starter", ReportStarterCommand::new);
    }
}
