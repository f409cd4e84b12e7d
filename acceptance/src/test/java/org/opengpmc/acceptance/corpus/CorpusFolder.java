// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.opengpmc.acceptance.RepositoryRoot;

/** Real backups, where the machine has them: {@code shared/corpus} beside the repository or a folder above it. */
final class CorpusFolder {
    private CorpusFolder() {}

    /** Skips the test, loudly, where there is none. */
    static Path orSkip() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            String line = "*".repeat(70);
            System.err.println(line + "\nCORPUS TESTS ARE SKIPPED: no real backups; set OPENGPMC_CORPUS\n" + line);
        }
        Assumptions.assumeTrue(found.isPresent(), "no corpus of real backups: set OPENGPMC_CORPUS to its folder");
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        @Nullable String told = System.getProperty("opengpmc.corpus", System.getenv("OPENGPMC_CORPUS"));
        return told != null ? Optional.of(Path.of(told)) : shared("corpus").filter(Files::isDirectory);
    }

    /** The program that compares backups and knows nothing of ours. */
    static Optional<Path> fidelityTool() {
        return shared("tools/backup_fidelity.py").filter(Files::isRegularFile);
    }

    private static Optional<Path> shared(String name) {
        for (Path folder = RepositoryRoot.find(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve(name);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
