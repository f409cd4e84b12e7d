// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.Terminal;

/** Runs {@code gpmc} in this JVM and keeps what it printed. */
public final class RunningCommands {
    private RunningCommands() {}

    /** What a command left behind. */
    public record Outcome(int code, String out, String err) {
        /** The same, of a command that must have succeeded. */
        public Outcome done() {
            assertThat(code).as(err).isZero();
            return this;
        }

        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

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

    /** Runs a command on the lab in the folder {@code lab} of the user's home. */
    public static Outcome onLab(Path home, String... args) {
        List<String> all = new ArrayList<>(List.of("--lab", home.resolve("lab").toString()));
        all.addAll(List.of(args));
        return gpmc(home, all.toArray(String[]::new));
    }
}
