// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.extension;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc extension}. */
@Command(
        name = "extension",
        description = "Lists client-side extensions: what applies each kind of settings on clients.")
public final class ExtensionCommand {
    private ExtensionCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new ExtensionCommand()).verb("list", ExtensionListCommand::new);
    }
}
