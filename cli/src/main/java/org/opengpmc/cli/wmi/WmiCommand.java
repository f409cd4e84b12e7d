// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc wmi}. */
@Command(
        name = "wmi",
        description = {
            "Lists, shows, changes and links WMI filters: queries that decide on which computers a GPO applies.",
            "",
            "A GPO has one filter at most. The filter holds where each of its queries finds something."
        })
public final class WmiCommand {
    private WmiCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new WmiCommand())
                .verb("list", WmiListCommand::new)
                .verb("show", WmiShowCommand::new)
                .verb("create", WmiCreateCommand::new)
                .verb("edit", WmiEditCommand::new)
                .verb("delete", WmiDeleteCommand::new)
                .verb("link", WmiLinkCommand::new)
                .verb("unlink", WmiUnlinkCommand::new)
                .verb("export", WmiExportCommand::new)
                .verb("import", WmiImportCommand::new)
                .verb("test", WmiTestCommand::new);
    }
}
