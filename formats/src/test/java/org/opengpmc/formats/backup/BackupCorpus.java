// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Real backups, where the machine has them: {@code shared/corpus} beside the repository or a folder above it. */
final class BackupCorpus {
    private BackupCorpus() {}

    /** All files of that name; skips the test where there is no corpus. */
    static List<Path> files(String name) {
        Path root = find();
        Assumptions.assumeTrue(root != null, "no corpus of real backups: set OPENGPMC_CORPUS to its folder");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(p -> p.getFileName().toString().equalsIgnoreCase(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path find() {
        String told = System.getProperty("opengpmc.corpus", System.getenv("OPENGPMC_CORPUS"));
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path corpus = folder.resolve("shared").resolve("corpus");
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        return null;
    }
}
