// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.Arrays;
import java.util.Set;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.connect.Readiness;
import org.opengpmc.core.operation.CancellationToken;

/** Where {@code gpmc} begins. */
public final class Main {
    /** Words of commands that sign in nowhere. */
    private static final Set<String> STAYS_HERE =
            Set.of("--lab", "-h", "--help", "-V", "--version", "lab", "demo", "audit", "help", "completion");

    private Main() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        Logging.choose(args);
        if (args.length > 0 && Arrays.stream(args).noneMatch(STAYS_HERE::contains)) {
            Readiness.begin();
        }
        Terminal terminal = Terminal.ofProcess();
        CommandTree tree = new CommandTree(terminal, Environment.ofProcess(), () -> Interruption.ofProcess(terminal));
        int code = tree.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        // Not a plain return: idle threads of connection pools must not keep the process alive.
        System.exit(code);
    }

    /** Runs one command on the given terminal, in this JVM: for the demo and for tests. */
    public static int run(Terminal terminal, Environment environment, String... args) {
        return new CommandTree(terminal, environment, () -> CancellationToken.NONE).execute(args);
    }
}
