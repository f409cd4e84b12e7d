// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengpmc.acceptance.RepositoryRoot;

/** The domains of this JVM: those of the environment, or a rig that this JVM started and will stop. */
final class RunningDomains implements AutoCloseable {
    private static final String PREFIX = "OPENGPMC_TEST_";
    /** Long enough for installing Samba and provisioning twice. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Map<String, String> coordinates;
    private final @Nullable Path rigToStop;
    private final @Nullable String whyNot;

    private RunningDomains(Map<String, String> coordinates, @Nullable Path rigToStop, @Nullable String whyNot) {
        this.coordinates = coordinates;
        this.rigToStop = rigToStop;
        this.whyNot = whyNot;
    }

    static RunningDomains find() {
        if (System.getenv(PREFIX + "CONTOSO_HOST") != null) {
            return new RunningDomains(System.getenv(), null, null);
        }
        Path rig = RepositoryRoot.find().resolve("acceptance/samba/rig");
        if (!Files.isExecutable(rig)) {
            return missing(rig + " is not there");
        }
        boolean ranAlready = ask(rig, "status").succeeded();
        ToolResult up = ask(rig, "up");
        if (!up.succeeded()) {
            return missing(up.stderr().strip());
        }
        return new RunningDomains(environmentOf(rig), ranAlready ? null : rig, null);
    }

    /** Why there are none, or null if there are. */
    @Nullable String whyNot() {
        return whyNot;
    }

    /** CONTOSO or FABRIKAM. */
    SambaDomain domain(String name) {
        return new SambaDomain(PREFIX + name + "_", coordinates);
    }

    @Override
    public void close() {
        if (rigToStop != null) {
            ask(rigToStop, "down");
        }
    }

    private static RunningDomains missing(String why) {
        String line = "*".repeat(70);
        System.err.println(line + "\nSAMBA TESTS ARE SKIPPED: no domain to test against\n" + why + "\n" + line);
        return new RunningDomains(Map.of(), null, why);
    }

    private static ToolResult ask(Path rig, String verb) {
        return ToolResult.of(List.of(rig.toString(), verb), Map.of(), "", PATIENCE);
    }

    /** Lets a shell undo the quoting of {@code rig env}. */
    private static Map<String, String> environmentOf(Path rig) {
        String script = "eval \"$(\"$1\" env)\" && env -0";
        ToolResult answer = ToolResult.of(
                List.of("bash", "-c", script, "bash", rig.toString()), Map.of(), "", Duration.ofSeconds(20));
        Map<String, String> found = new HashMap<>();
        for (String entry : answer.stdout().split("\0")) {
            int equals = entry.indexOf('=');
            if (equals > 0 && entry.startsWith(PREFIX)) {
                found.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return found;
    }
}
