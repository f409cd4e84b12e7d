// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.connect.Readiness;

/**
 * Runs what people run most, silently and in a folder of its own, so that the launcher can see which classes that needs
 * and lay them out in an archive for the next start. Its failures do not matter: the archive is then only smaller.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Takes the folder to work in, which the caller deletes. */
    public static void main(String[] args) throws IOException {
        Logging.choose(args);
        Readiness.begin();
        Path folder = Path.of(args[0]);
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.plain(nowhere, nowhere);
        Environment environment = new Environment(Map.of(), Files.createDirectories(folder), "Linux");
        String lab = folder.resolve("lab").toString();
        String backups = folder.resolve("backups").toString();
        List<List<String>> commands = List.of(
                List.of("--version"),
                List.of("lab", "create", lab),
                List.of("gpo", "create", "Rehearsal", "--yes", "--lab", lab),
                List.of("gpo", "list", "--lab", lab),
                List.of("gpo", "show", "Rehearsal", "-o", "json", "--lab", lab),
                List.of("gpo", "lst", "--lab", lab),
                List.of("backup", "create", backups, "--all", "--lab", lab),
                List.of("backup", "list", backups),
                List.of("gpo", "delete", "Rehearsal", "--yes", "--lab", lab),
                // Nobody listens there: enough to load what signs in.
                List.of("gpo", "list", "--server", "127.0.0.1:1", "--domain", "rehearsal.test", "--timeout", "1"),
                List.of("--help"));
        commands.forEach(command -> Main.run(terminal, environment, command.toArray(String[]::new)));
        System.exit(0);
    }
}
