// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;

/**
 * Connection options that the user has written down, under a name. Keys are those of the command line without the
 * hyphens in front.
 *
 * @param file where it stands, for messages
 * @param values each option given, as text
 */
record Profile(Path file, Map<String, String> values) {
    /** What a profile may hold. A password is not among it: name a file that only the user can read. */
    static final Set<String> KEYS = Set.of(
            "domain",
            "server",
            "any-dc",
            "user",
            "password-file",
            "keytab",
            "ccache",
            "tls",
            "ca-file",
            "insecure-tls",
            "kdc",
            "nameserver",
            "sysvol",
            "timeout",
            "lab",
            "state-dir");

    Profile {
        values = Map.copyOf(values);
    }

    /** No profile: every option absent. */
    static Profile none(Path file) {
        return new Profile(file, Map.of());
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean flag(String key) {
        return text(key)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(key, "true or false");
                })
                .orElse(false);
    }

    Optional<Integer> number(String key) {
        try {
            return text(key).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw wrong(key, "a whole number");
        }
    }

    Optional<TlsMode> tls() {
        return text("tls").map(value -> switch (value) {
            case "ldaps" -> TlsMode.LDAPS;
            case "starttls" -> TlsMode.STARTTLS;
            case "off" -> TlsMode.OFF;
            default -> throw wrong("tls", "ldaps, starttls or off");
        });
    }

    /** A path; {@code ~} is the home folder, and a relative one starts at the folder of the configuration. */
    Optional<Path> path(String key, Path home) {
        return text(key).map(value -> {
            if (value.equals("~") || value.startsWith("~/")) {
                return home.resolve(value.substring(Math.min(2, value.length())));
            }
            return file.toAbsolutePath().resolveSibling(value);
        });
    }

    private InvalidInputException wrong(String key, String expected) {
        return new InvalidInputException(
                Failure.of("'" + key + "' must be " + expected + ", not '" + values.get(key) + "'")
                        .on(file.toString()));
    }
}
