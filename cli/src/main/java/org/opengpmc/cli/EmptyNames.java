// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Refuses empty names before a command runs. A script that writes {@code "$OU"} where the variable is not set means
 * nothing, and must not be taken to mean the domain.
 */
final class EmptyNames implements IExecutionStrategy {
    /** What stands for the name of something, or for what has no meaning when empty, in the help. */
    private static final Set<String> NAMES = Set.of(
            "GPO",
            "SOM",
            "SITE",
            "TRUSTEE",
            "TRUSTEE:LEVEL",
            "LEVEL",
            "FILTER",
            "STARTER",
            "BACKUP",
            "NAME",
            "CSE",
            "SDDL",
            "WQL",
            "ACL");

    private final IExecutionStrategy next = new CommandLine.RunLast();

    @Override
    public int execute(ParseResult parsed) {
        for (CommandLine line : parsed.asCommandLineList()) {
            ParseResult own = line.getParseResult();
            if (!own.isUsageHelpRequested()) {
                own.matchedArgs().forEach(argument -> check(line, argument));
            }
        }
        return next.execute(parsed);
    }

    private static void check(CommandLine line, ArgSpec argument) {
        if (NAMES.contains(argument.paramLabel())
                && argument.originalStringValues().stream().anyMatch(String::isBlank)) {
            String where = argument.isOption() ? " of " + ((CommandLine.Model.OptionSpec) argument).longestName() : "";
            throw new ParameterException(
                    line, "the " + argument.paramLabel() + where + " is empty; is a variable of the script not set?");
        }
    }
}
