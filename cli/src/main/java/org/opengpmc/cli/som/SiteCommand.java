// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc site}. */
@Command(name = "site", description = "Lists the sites of the forest.")
public final class SiteCommand {
    private SiteCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new SiteCommand()).verb("list", SiteListCommand::new);
    }
}
