// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc search}. */
@Command(
        name = "search",
        description = {
            "Finds GPOs, SOMs, sites, backups, WMI filters, starter GPOs and the settings inside of GPOs by criteria, all of"
                    + " which must hold.",
            "",
            "Without criteria everything is found. Each option can be repeated."
        })
public final class SearchCommand {
    private SearchCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new SearchCommand())
                .verb("gpo", SearchGpoCommand::new)
                .verb("som", SearchSomCommand::new)
                .verb("site", SearchSiteCommand::new)
                .verb("backup", SearchBackupCommand::new)
                .verb("wmi", SearchWmiCommand::new)
                .verb("starter", SearchStarterCommand::new)
                .verb("setting", SearchSettingCommand::new);
    }
}
