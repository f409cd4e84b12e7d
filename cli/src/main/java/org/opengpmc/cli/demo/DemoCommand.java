// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.Noun;
import org.opengpmc.cli.output.Style;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc demo}. */
@Command(
        name = "demo",
        description =
                "Tells the whole story on a lab domain in a temporary folder: every command is shown as you would type"
                        + " it, then run. Nothing else is touched, and no network is needed.",
        footer = {"  gpmc demo", "  gpmc demo --dir ./demo      in a folder of your choice, which must be new or empty"
        })
public final class DemoCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--dir", paramLabel = "DIR", description = "Where to put the lab and the backups.")
    @Nullable Path chosen;

    private DemoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The command, which has no verbs. */
    public static Noun noun() {
        return Noun.of(DemoCommand::new);
    }

    @Override
    public Integer call() {
        Path folder = folder();
        String lab = folder.resolve("lab").toString();
        PrintWriter out = invocation.terminal().out();
        Style style = invocation.output().style();
        int number = 1;
        for (Scene scene : Story.scenes(lab, folder.resolve("backups").toString())) {
            out.println();
            out.println(style.heading(number++ + ". " + scene.heading()));
            out.println(scene.text());
            for (List<String> command : scene.commands()) {
                out.println();
                int code = run(command, lab, style);
                if (code != ExitCode.DONE.number() && code != ExitCode.NOT_FOUND.number()) {
                    return code;
                }
            }
        }
        farewell(out, style, lab);
        return ExitCode.DONE.number();
    }

    private int run(List<String> command, String lab, Style style) {
        List<String> words = new ArrayList<>(command);
        boolean aboutLabs = command.get(0).equals("lab");
        boolean needsLab = !aboutLabs
                && !(command.get(0).equals("backup") && command.get(1).equals("list"));
        if (needsLab) {
            words.addAll(0, List.of("--lab", lab));
        }
        PrintWriter out = invocation.terminal().out();
        out.println(style.heading("$ gpmc " + ShellWords.join(words)));
        int code = invocation.runAnother(words);
        if (code != ExitCode.DONE.number()) {
            out.println("(exit code " + code + ")");
        }
        return code;
    }

    private void farewell(PrintWriter out, Style style, String lab) {
        out.println();
        out.println(style.heading("Where to go next"));
        out.println("The lab stays where it is; try your own commands on it:");
        out.println("  ./gpmc --lab " + ShellWords.join(List.of(lab)) + " gpo list");
        out.println("Against a real domain, with the ticket that kinit got you or with a password:");
        out.println("  ./gpmc --domain contoso.test gpo list");
        out.println("  ./gpmc --domain contoso.test -u administrator@CONTOSO.TEST -W gpo list");
        out.println("All commands and their options: ./gpmc --help. The guide: docs/guides/command-line.md");
    }

    private Path folder() {
        try {
            return chosen == null ? Files.createTempDirectory("gpmc-demo-") : empty(chosen);
        } catch (IOException e) {
            throw new StorageFailedException(Failure.of("cannot make the demo's folder: " + e.getMessage())
                    .on(String.valueOf(chosen))
                    .cause(e));
        }
    }

    private static Path empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new AlreadyExistsException(Failure.of("the demo's folder is not empty")
                        .on(folder.toString())
                        .hint("Name a new or empty folder"));
            }
        }
        return folder.toAbsolutePath();
    }
}
