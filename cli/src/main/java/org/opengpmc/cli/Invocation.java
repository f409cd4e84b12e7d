// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.connection.ConnectionSettings;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.connection.Target;
import org.opengpmc.cli.output.Output;
import org.opengpmc.cli.output.ProgressBar;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.connect.Connector;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.Watch;

/** What a command works with: the terminal, the options every command takes, and the way to the domain. */
public final class Invocation {
    private static final String NOTHING = "Nothing was done: all failed.";

    private final Terminal terminal;
    private final Environment environment;
    private final GlobalArguments arguments;
    private final Supplier<CancellationToken> cancellation;
    private @Nullable CancellationToken token;
    private volatile @Nullable ProgressBar bar;
    private @Nullable ConnectionSettings settings;

    Invocation(
            Terminal terminal,
            Environment environment,
            GlobalArguments arguments,
            Supplier<CancellationToken> cancellation) {
        this.terminal = terminal;
        this.environment = environment;
        this.arguments = arguments;
        this.cancellation = cancellation;
    }

    /** Where the command reads and writes. */
    public Terminal terminal() {
        return terminal;
    }

    /** Results in the form the user chose. */
    public Output output() {
        boolean color = !arguments.noColor
                && environment.variables().getOrDefault("NO_COLOR", "").isEmpty();
        return new Output(terminal, arguments.output, color);
    }

    /** The folder of journal and audit log, whether it exists or not. */
    Path stateFolder() {
        return settings().stateFolder();
    }

    /** The user's folder for what only saves time, whether it exists or not. */
    public Path cacheFolder() {
        return environment.cacheFolder();
    }

    /** The journal and the audit log. */
    public StateDirectory state() {
        return StateDirectory.open(stateFolder());
    }

    /**
     * The lab's folder.
     *
     * @throws UsageException if no lab is named
     */
    public Path labFolder() {
        Path lab = settings().lab();
        if (lab == null) {
            throw new UsageException("which lab? The folder is missing", "Add --lab DIR");
        }
        return lab;
    }

    /** Signs in to the domain or opens the lab. The caller closes it. */
    public DomainConnection connect() {
        Target target = settings().target();
        if (target instanceof Target.Domain domain) {
            return Connector.connect(domain.options());
        }
        return Lab.open(((Target.Lab) target).folder());
    }

    /**
     * Signs in to write. Changes that a crash left unfinished are ended first if the user agrees, so that nothing is built
     * on a half-written GPO; in a dry run they are only told. What cannot be ended is told too: its GPO stays claimed, and
     * no other is concerned. The caller closes the connection.
     */
    public DomainConnection connectToWrite(Confirmation confirmation) {
        DomainConnection connection = connect();
        boolean ready = false;
        try {
            new Leftovers(this, connection).see(confirmation);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    /** Whether the user pressed Ctrl-C. Told how far a long write is, it shows that while {@link #run} runs it. */
    public CancellationToken cancellation() {
        if (token == null) {
            token = new Watch(this::show, cancellation.get(), 1, "write");
        }
        return token;
    }

    private void show(long done, long total, String object, String step) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.update(done, total, object, step);
        }
    }

    /** Runs an operation with a progress bar and Ctrl-C. */
    public <T> OperationResult<T> run(Operation<T> operation) {
        return shown(() -> operation.run(this::show, cancellation()));
    }

    /** Runs one change with a progress bar and Ctrl-C. */
    List<StatusMessage> run(ChangeRunner runner, Change change) {
        return shown(() -> runner.run(change, cancellation()));
    }

    private <T> T shown(Supplier<T> work) {
        try (ProgressBar now = new ProgressBar(terminal)) {
            bar = now;
            return work.get();
        } finally {
            bar = null;
        }
    }

    /**
     * Shows what an operation over many items did, and gives the exit code that says so.
     *
     * @param sentence the same for people
     */
    public <T> int finish(Shape<T> shape, OperationResult<List<T>> result, String sentence) {
        boolean nothing = result.value().isEmpty() && result.status() == OperationResult.Status.PARTIAL;
        output().result(shape, result, nothing ? NOTHING : sentence);
        return exitCode(result);
    }

    /**
     * The exit code of an operation over many items. If nothing at all was done, the reason decides; several reasons make
     * it a plain failure.
     *
     * @throws CancelledException if it was cancelled
     */
    public int exitCode(OperationResult<? extends List<?>> result) {
        if (result.status() == OperationResult.Status.CANCELLED) {
            throw new CancelledException(Failure.of(
                    "cancelled by the user; " + result.value().size() + " finished before, each as a whole"));
        }
        if (result.status() == OperationResult.Status.DONE) {
            return ExitCode.DONE.number();
        }
        List<ExitCode> reasons = result.messages().stream()
                .filter(message -> message.severity() == StatusMessage.Severity.ERROR)
                .map(message -> ExitCode.ofKind(message.code()))
                .distinct()
                .toList();
        if (!result.value().isEmpty() || reasons.isEmpty() || reasons.contains(ExitCode.PARTIAL)) {
            return ExitCode.PARTIAL.number();
        }
        return (reasons.size() == 1 ? reasons.get(0) : ExitCode.FAILED).number();
    }

    /** The same command against the domain of a profile. */
    public Invocation withProfile(String profile) {
        GlobalArguments there = new GlobalArguments();
        there.output = arguments.output;
        there.noColor = arguments.noColor;
        there.connection.profile(profile, arguments.connection);
        return new Invocation(terminal, environment, there, cancellation);
    }

    /** Runs another command on the same terminal, as if it had been typed; gives its exit code. */
    public int runAnother(List<String> args) {
        int code = new CommandTree(terminal, environment, cancellation).execute(args.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private ConnectionSettings settings() {
        if (settings == null) {
            settings = new ConnectionSettings(arguments.connection, environment, terminal, output()::warning);
        }
        return settings;
    }
}
