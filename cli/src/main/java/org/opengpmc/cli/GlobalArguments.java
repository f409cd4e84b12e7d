// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import org.opengpmc.cli.connection.ConnectionArguments;
import org.opengpmc.cli.output.OutputFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before the noun or after the verb. */
final class GlobalArguments {
    @Mixin
    final ConnectionArguments connection = new ConnectionArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "How results look: table, json or csv (default: table).")
    OutputFormat output = OutputFormat.TABLE;

    @Option(
            names = "--no-color",
            scope = ScopeType.INHERIT,
            description = "No colour on terminals; the same as setting NO_COLOR.")
    boolean noColor;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Tell on standard error what is done with the domain.")
    boolean verbose;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Tell everything, the libraries' log included.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Explain the command and end.")
    boolean help;
}
