// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.Terminal;

/** Runs {@code gpmc} in this JVM and keeps what it printed. */
public final class RunningCommands {
    private RunningCommands() {}

    /** What a command left behind. */
    public record Outcome(int code, String out, String err) {}

    /** Runs a command of a user whose home is the given folder. */
    public static Outcome gpmc(Path home, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                Terminal.plain(new PrintWriter(out), new PrintWriter(err)),
                new Environment(Map.of(), home, "Linux"),
                args);
        return new Outcome(code, out.toString(), err.toString());
    }
}
