// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real backups of GPOs, kept outside the repository. Found by the system property or environment variable below, or as
 * {@code shared/corpus} beside a folder above the working directory. Tests that need them are skipped without them.
 */
public final class Corpus {
    private static final String PROPERTY = "opengpmc.corpus";
    private static final String VARIABLE = "OPENGPMC_CORPUS";

    private Corpus() {}

    /** The root of the corpus; skips the test if there is none. */
    public static Path root() {
        String named = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        Path found = null;
        if (!named.isBlank()) {
            found = Path.of(named);
        } else {
            for (Path dir = Path.of("").toAbsolutePath(); dir != null && found == null; dir = dir.getParent()) {
                Path candidate = dir.resolve("shared").resolve("corpus");
                found = Files.isDirectory(candidate) ? candidate : null;
            }
        }
        Assumptions.assumeTrue(
                found != null && Files.isDirectory(found),
                "no corpus of real backups: set " + VARIABLE + " or -D" + PROPERTY);
        if (found == null) {
            throw new IllegalStateException("unreachable: the assumption above holds");
        }
        return found;
    }

    /** All files with that name, whatever the case. */
    public static List<Path> files(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(p ->
                            p.getFileName().toString().toLowerCase(Locale.ROOT).equals(lower))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
