// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpmc help}. */
@Command(
        name = "help",
        description = "Explains a command: the same as --help after it.",
        footer = {"  gpmc help gpo", "  gpmc help backup restore"})
final class HelpCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "What to explain.")
    List<String> path = new ArrayList<>();

    HelpCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    static Noun noun() {
        return Noun.of(HelpCommand::new);
    }

    @Override
    public Integer call() {
        CommandLine topic = Objects.requireNonNull(spec).root().commandLine();
        for (String word : path) {
            CommandLine below = topic.getSubcommands().get(word);
            if (below == null) {
                throw new UsageException(
                        "there is no command '" + word + "' in "
                                + topic.getCommandSpec().qualifiedName(),
                        "There are: " + String.join(", ", topic.getSubcommands().keySet()));
            }
            topic = below;
        }
        topic.usage(invocation.terminal().out());
        return ExitCode.DONE.number();
    }
}
