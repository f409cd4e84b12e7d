// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.backup.BackupCommand;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.demo.DemoCommand;
import org.opengpmc.cli.diff.DiffCommand;
import org.opengpmc.cli.extension.ExtensionCommand;
import org.opengpmc.cli.gpo.GpoCommand;
import org.opengpmc.cli.lab.LabCommand;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.cli.permission.PermissionCommand;
import org.opengpmc.cli.recovery.AuditCommand;
import org.opengpmc.cli.recovery.RecoverCommand;
import org.opengpmc.cli.report.ReportCommand;
import org.opengpmc.cli.search.SearchCommand;
import org.opengpmc.cli.som.InheritanceCommand;
import org.opengpmc.cli.som.LinkCommand;
import org.opengpmc.cli.som.SiteCommand;
import org.opengpmc.cli.som.SomCommand;
import org.opengpmc.cli.starter.StarterCommand;
import org.opengpmc.cli.wmi.WmiCommand;
import org.opengpmc.core.operation.CancellationToken;
import picocli.CommandLine;

/**
 * All commands, noun by noun. Describing a command to picocli costs more than running most of them, so only the nouns
 * and verbs that occur in the arguments are described; where none does, or the arguments do not parse, all are.
 */
final class CommandTree {
    private static final Set<String> VERSION = Set.of("-V", "--version");

    /** The nouns, in the order of the help. */
    private static final List<String> NOUNS = List.of(
            "gpo",
            "backup",
            "report",
            "link",
            "inheritance",
            "som",
            "site",
            "permission",
            "starter",
            "wmi",
            "extension",
            "search",
            "diff",
            "recover",
            "audit",
            "lab",
            "demo",
            "help",
            "completion");

    private final Terminal terminal;
    private final Environment environment;
    private final Supplier<CancellationToken> cancellation;

    CommandTree(Terminal terminal, Environment environment, Supplier<CancellationToken> cancellation) {
        this.terminal = terminal;
        this.environment = environment;
        this.cancellation = cancellation;
    }

    /** Only what is asked for: making a noun loads all of its verbs. */
    private static Noun noun(String name) {
        return switch (name) {
            case "gpo" -> GpoCommand.noun();
            case "backup" -> BackupCommand.noun();
            case "report" -> ReportCommand.noun();
            case "link" -> LinkCommand.noun();
            case "inheritance" -> InheritanceCommand.noun();
            case "som" -> SomCommand.noun();
            case "site" -> SiteCommand.noun();
            case "permission" -> PermissionCommand.noun();
            case "starter" -> StarterCommand.noun();
            case "wmi" -> WmiCommand.noun();
            case "extension" -> ExtensionCommand.noun();
            case "search" -> SearchCommand.noun();
            case "diff" -> DiffCommand.noun();
            case "recover" -> RecoverCommand.noun();
            case "audit" -> AuditCommand.noun();
            case "lab" -> LabCommand.noun();
            case "demo" -> DemoCommand.noun();
            case "help" -> HelpCommand.noun();
            case "completion" -> CompletionCommand.noun();
            default -> throw new IllegalArgumentException(name);
        };
    }

    int execute(String... args) {
        Set<String> words = Set.copyOf(Arrays.asList(args));
        boolean named = NOUNS.stream().anyMatch(words::contains);
        boolean onlyVersion = args.length == 1 && VERSION.contains(args[0]);
        boolean aboutAll = words.contains("help") || words.contains("completion") || (!named && !onlyVersion);
        return aboutAll
                ? all().execute(args)
                : line(words, () -> all().execute(args)).execute(args);
    }

    /** The whole tree. */
    CommandLine all() {
        return line(Set.of(), null);
    }

    /**
     * @param words nouns and verbs to describe; all if empty
     * @param second what to do if they do not parse; null to say so
     */
    private CommandLine line(Set<String> words, @Nullable Supplier<Integer> second) {
        RootCommand root = new RootCommand();
        Invocation invocation = new Invocation(terminal, environment, root.arguments, cancellation);
        CommandLine line = new CommandLine(root);
        for (String name : NOUNS) {
            if (words.isEmpty() || words.contains(name)) {
                line.addSubcommand(name, noun(name).line(invocation, words));
            }
        }
        ErrorReport errors = new ErrorReport(invocation);
        HelpLayout.apply(line);
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A folder called 'lab' and a profile called 'backup' are as good as any.
                .setAllowSubcommandsAsOptionParameters(true)
                .setExecutionStrategy(new EmptyNames())
                .setParameterExceptionHandler(second == null ? errors : (problem, args) -> second.get())
                .setExecutionExceptionHandler(errors);
    }
}
