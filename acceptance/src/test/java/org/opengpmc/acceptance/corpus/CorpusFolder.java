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
    private static final String REQUIRED = "OPENGPMC_REQUIRE_CORPUS";

    private CorpusFolder() {}

    /** Skips the test, loudly, where there is none; fails it where the corpus is demanded. */
    static Path orSkip() {
        Optional<Path> found = find();
        if (found.isEmpty() && demanded()) {
            throw new AssertionError(REQUIRED + "=1, but there is no corpus of real backups: set OPENGPMC_CORPUS");
        }
        if (found.isEmpty()) {
            String line = "*".repeat(70);
            System.err.println(line + "\nCORPUS TESTS ARE SKIPPED: no real backups; set OPENGPMC_CORPUS\n" + line);
        }
        Assumptions.assumeTrue(found.isPresent(), "no corpus of real backups: set OPENGPMC_CORPUS to its folder");
        return found.orElseThrow();
    }

    /** Whether a run without the corpus or the fidelity tool counts as failed. */
    private static boolean demanded() {
        return "1".equals(System.getenv(REQUIRED));
    }

    private static Optional<Path> find() {
        @Nullable String told = System.getProperty("opengpmc.corpus", System.getenv("OPENGPMC_CORPUS"));
        return told != null ? Optional.of(Path.of(told)) : shared("corpus").filter(Files::isDirectory);
    }

    /** The program that compares backups and knows nothing of ours; must be there where the corpus is demanded. */
    static Optional<Path> fidelityTool() {
        return tool("backup_fidelity.py");
    }

    /** The program that compares reports with those of Microsoft's console. */
    static Optional<Path> reportFidelityTool() {
        return tool("report_fidelity.py");
    }

    private static Optional<Path> tool(String name) {
        Optional<Path> tool = shared("tools/" + name).filter(Files::isRegularFile);
        if (tool.isEmpty() && demanded()) {
            throw new AssertionError(REQUIRED + "=1, but " + name + ", which compares, is missing");
        }
        return tool;
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
