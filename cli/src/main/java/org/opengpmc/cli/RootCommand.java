// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gpmc} itself. */
@Command(
        name = "gpmc",
        description = {
            "Manages Group Policy of Active Directory and Samba domains: creates, backs up, restores, imports and copies"
                    + " Group Policy objects (GPOs), and never leaves one half-written.",
            "",
            "A GPO is named by its display name, or by its GUID in braces where the name is not unique."
        },
        footer = {
            "  gpmc demo                                 see the whole story on a lab domain",
            "  gpmc gpo list                             with the ticket that kinit got you",
            "  gpmc -u admin@CONTOSO.TEST -W gpo list    with a password",
            "  gpmc --lab ./lab gpo list                 on a lab domain in a folder",
            "  gpmc gpo list -o json | jq '.items[].displayName'",
        })
final class RootCommand {
    @Mixin
    final GlobalArguments arguments = new GlobalArguments();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and end.")
    boolean version;
}
