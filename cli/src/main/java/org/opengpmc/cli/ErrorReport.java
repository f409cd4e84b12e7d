// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.opengpmc.cli.output.Output;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.error.GpmcException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become words and exit codes. A stack trace never reaches the terminal. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Invocation invocation;

    ErrorReport(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
        if (problem instanceof GpmcException failure) {
            ExitCode code = code(ExitCode.of(failure), line);
            invocation.output().failure(failure, kind(failure), code.number());
            return code.number();
        }
        if (problem instanceof UsageException usage) {
            return usage(
                    line, String.valueOf(usage.getMessage()), usage.hint() == null ? List.of() : List.of(usage.hint()));
        }
        bug(problem, parsed);
        return code(ExitCode.FAILED, line).number();
    }

    private static ExitCode code(ExitCode code, CommandLine line) {
        return line.getCommandSpec().userObject() instanceof AnsweringCommand ? AnsweringCommand.failed(code) : code;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine line = problem.getCommandLine();
        if (args.length == 0 || missingVerb(line, args)) {
            line.usage(invocation.terminal().err());
            return ExitCode.USAGE.number();
        }
        List<String> suggestions =
                problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        List<String> hints =
                suggestions.isEmpty() ? List.of() : List.of("Did you mean: " + String.join(", ", suggestions));
        // The parser begins some of its messages with the word itself.
        String message =
                CandidateNames.inMessage(String.valueOf(problem.getMessage()).replaceFirst("^Error: ", ""));
        return usage(line, message, hints);
    }

    /** Whether the arguments end with a noun: the user wants to know what can follow. */
    private static boolean missingVerb(CommandLine line, String[] args) {
        return !line.getSubcommands().isEmpty() && args[args.length - 1].equals(line.getCommandName());
    }

    private int usage(CommandLine line, String message, List<String> hints) {
        PrintWriter err = invocation.terminal().err();
        err.println("error: " + Text.safe(message));
        hints.forEach(hint -> err.println("  hint:   " + Text.safe(hint)));
        err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private void bug(Exception problem, ParseResult parsed) {
        Output output = invocation.output();
        PrintWriter err = invocation.terminal().err();
        err.println(
                "internal error: " + problem.getClass().getSimpleName() + " in " + String.join(" ", command(parsed)));
        try {
            Path log = write(problem, parsed);
            err.println("  This is a mistake of gpmc, not yours. Please report it with this file:");
            err.println("  " + log);
        } catch (IOException | RuntimeException unwritable) {
            output.warning("the details could not be written to a file: " + unwritable.getMessage());
            err.println(trace(problem));
        }
    }

    /** The trace goes to a file; the arguments do not, since they may name what is nobody's business. */
    private Path write(Exception problem, ParseResult parsed) throws IOException {
        Path folder = Files.createDirectories(invocation.stateFolder());
        Path log = folder.resolve("error-" + Instant.now().toString().replace(':', '-') + ".log");
        String head = "gpmc " + HelpLayout.version() + "\nJava " + System.getProperty("java.version") + " on "
                + System.getProperty("os.name") + "\nCommand: " + String.join(" ", command(parsed)) + "\n\n";
        return Files.writeString(log, head + trace(problem));
    }

    private static List<String> command(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .map(CommandLine::getCommandName)
                .toList();
    }

    private static String trace(Exception problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** {@code NotFoundException} is {@code not-found}. */
    private static String kind(GpmcException failure) {
        String name = failure.getClass().getSimpleName().replaceFirst("Exception$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
