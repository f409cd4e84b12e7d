// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.cli.Main;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.core.change.StateDirectory;

/**
 * {@code gpmc} as a user runs it against one domain.
 *
 * @param connection the connection options
 * @param home the user's folder, which holds journal and audit log
 */
record Gpmc(List<String> connection, Path home) {
    Gpmc {
        connection = List.copyOf(connection);
    }

    static Gpmc onLab(Path lab, Path home) {
        return new Gpmc(List.of("--lab", lab.toString()), home);
    }

    static Gpmc onSamba(SambaDomain domain, Path home) {
        return onSamba(domain, domain.admin(), domain.host(), home);
    }

    /** As somebody of the rig, at an address behind which the DC is. */
    static Gpmc onSamba(SambaDomain domain, String account, String server, Path home) {
        return new Gpmc(
                List.of(
                        "--server", server,
                        "--kdc", domain.host(),
                        "--user", domain.upn(account),
                        "--password-file", domain.passwordFile().toString()),
                home);
    }

    /** The same with more connection options. */
    Gpmc with(String... options) {
        List<String> all = new ArrayList<>(connection);
        all.addAll(List.of(options));
        return new Gpmc(all, home);
    }

    Path stateFolder() {
        return home.resolve("state");
    }

    StateDirectory state() {
        return StateDirectory.open(stateFolder());
    }

    /** Runs a command in this JVM. */
    Outcome run(String... words) {
        return run(InputStream.nullInputStream(), false, words);
    }

    /** Runs a command in this JVM on a terminal at which somebody answers. */
    Outcome runAsked(InputStream answers, String... words) {
        return run(answers, true, words);
    }

    private Outcome run(InputStream in, boolean terminal, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal streams = new Terminal(new PrintWriter(out), new PrintWriter(err), in, false, false, terminal, 100);
        int code = Main.run(streams, new Environment(Map.of(), home, "Linux"), arguments(words));
        streams.out().flush();
        streams.err().flush();
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Starts a process, which heeds SIGINT even if this one was started by something that does not. */
    RunningGpmc start(String... words) {
        return startWith("-XX:TieredStopAtLevel=1", words);
    }

    /** The same with another option for its JVM. */
    RunningGpmc startWith(String option, String... words) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                "org.opengpmc.cli.Main"));
        command.addAll(List.of(arguments(words)));
        try {
            return new RunningGpmc(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments(String... words) {
        List<String> all = new ArrayList<>(connection);
        if (!connection.contains("--state-dir")) {
            all.addAll(List.of("--state-dir", stateFolder().toString()));
        }
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }
}
