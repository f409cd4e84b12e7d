// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.change.StateDirectory;

/**
 * What the process was given from outside.
 *
 * @param variables the environment variables
 * @param home the user's home folder
 * @param os the operating system's name, as Java tells it
 */
public record Environment(Map<String, String> variables, Path home, String os) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The environment of this process. */
    public static Environment ofProcess() {
        return new Environment(
                System.getenv(), Path.of(System.getProperty("user.home", ".")), System.getProperty("os.name", ""));
    }

    /** {@code config.toml} of the user. */
    public Path configFile() {
        Path base = variable("XDG_CONFIG_HOME").map(Path::of).orElseGet(() -> home.resolve(".config"));
        return base.resolve("opengpmc").resolve("config.toml");
    }

    /** Where journal and audit log stand unless the user says otherwise. */
    public Path stateFolder() {
        return StateDirectory.ofUser(variables, home, os);
    }

    /** What may be lost: where things are kept that only save time. */
    public Path cacheFolder() {
        if (os.startsWith("Windows")) {
            return variable("LOCALAPPDATA")
                    .map(Path::of)
                    .orElseGet(() -> home.resolve("AppData").resolve("Local"))
                    .resolve("OpenGPMC")
                    .resolve("Cache");
        }
        if (os.startsWith("Mac")) {
            return home.resolve("Library").resolve("Caches").resolve("OpenGPMC");
        }
        return variable("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> home.resolve(".cache"))
                .resolve("opengpmc");
    }

    /** A variable that is set and not empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(v -> !v.isEmpty());
    }
}
