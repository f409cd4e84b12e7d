// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.gpo.GpoCommand;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.cli.recovery.AuditCommand;
import org.opengpmc.cli.recovery.RecoverCommand;
import org.opengpmc.core.operation.CancellationToken;
import picocli.CommandLine;

/**
 * All commands, noun by noun. Describing a command to picocli costs more than running most of them, so only the nouns
 * that occur in the arguments are described; where none does, or the arguments do not parse, all are.
 */
final class CommandTree {
    private final Terminal terminal;
    private final Environment environment;
    private final Supplier<CancellationToken> cancellation;

    CommandTree(Terminal terminal, Environment environment, Supplier<CancellationToken> cancellation) {
        this.terminal = terminal;
        this.environment = environment;
        this.cancellation = cancellation;
    }

    /** The nouns, in the order of the help. */
    static Map<String, Function<Invocation, CommandLine>> nouns() {
        Map<String, Function<Invocation, CommandLine>> nouns = new LinkedHashMap<>();
        nouns.put("gpo", GpoCommand::line);
        nouns.put("recover", RecoverCommand::line);
        nouns.put("audit", AuditCommand::line);
        nouns.put("help", HelpCommand::line);
        nouns.put("completion", CompletionCommand::line);
        return nouns;
    }

    int execute(String... args) {
        Set<String> words = Arrays.stream(args).filter(nouns()::containsKey).collect(Collectors.toSet());
        boolean needsAll = words.isEmpty() || words.contains("help") || words.contains("completion");
        return needsAll
                ? all().execute(args)
                : line(words, () -> all().execute(args)).execute(args);
    }

    /** The whole tree. */
    CommandLine all() {
        return line(nouns().keySet(), null);
    }

    private CommandLine line(Set<String> names, @Nullable Supplier<Integer> second) {
        RootCommand root = new RootCommand();
        Invocation invocation = new Invocation(terminal, environment, root.arguments, cancellation);
        CommandLine line = new CommandLine(root);
        nouns().forEach((name, command) -> {
            if (names.contains(name)) {
                line.addSubcommand(name, command.apply(invocation));
            }
        });
        ErrorReport errors = new ErrorReport(invocation);
        HelpLayout.apply(line);
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(second == null ? errors : (problem, args) -> second.get())
                .setExecutionExceptionHandler(errors);
    }
}
