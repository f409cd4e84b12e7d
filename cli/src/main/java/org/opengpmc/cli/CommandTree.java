// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private final Terminal terminal;
    private final Environment environment;
    private final Supplier<CancellationToken> cancellation;

    CommandTree(Terminal terminal, Environment environment, Supplier<CancellationToken> cancellation) {
        this.terminal = terminal;
        this.environment = environment;
        this.cancellation = cancellation;
    }

    /** The nouns, in the order of the help. */
    static Map<String, Noun> nouns() {
        Map<String, Noun> nouns = new LinkedHashMap<>();
        nouns.put("gpo", GpoCommand.noun());
        nouns.put("backup", BackupCommand.noun());
        nouns.put("report", ReportCommand.noun());
        nouns.put("link", LinkCommand.noun());
        nouns.put("inheritance", InheritanceCommand.noun());
        nouns.put("som", SomCommand.noun());
        nouns.put("site", SiteCommand.noun());
        nouns.put("permission", PermissionCommand.noun());
        nouns.put("starter", StarterCommand.noun());
        nouns.put("wmi", WmiCommand.noun());
        nouns.put("extension", ExtensionCommand.noun());
        nouns.put("search", SearchCommand.noun());
        nouns.put("diff", DiffCommand.noun());
        nouns.put("recover", RecoverCommand.noun());
        nouns.put("audit", AuditCommand.noun());
        nouns.put("lab", LabCommand.noun());
        nouns.put("demo", DemoCommand.noun());
        nouns.put("help", HelpCommand.noun());
        nouns.put("completion", CompletionCommand.noun());
        return nouns;
    }

    int execute(String... args) {
        Set<String> words = Set.copyOf(Arrays.asList(args));
        boolean named = nouns().keySet().stream().anyMatch(words::contains);
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
        nouns().forEach((name, noun) -> {
            if (words.isEmpty() || words.contains(name)) {
                line.addSubcommand(name, noun.line(invocation, words));
            }
        });
        ErrorReport errors = new ErrorReport(invocation);
        HelpLayout.apply(line);
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(new EmptyNames())
                .setParameterExceptionHandler(second == null ? errors : (problem, args) -> second.get())
                .setExecutionExceptionHandler(errors);
    }
}
