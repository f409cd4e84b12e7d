// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fuzzer over all parsers in one process, for a few seconds: what a day's change breaks badly, it finds. */
@Tag("slow")
class ShortFuzzTest {
    private static final int SECONDS = 18;
    private static final int PATIENCE = 120;

    @TempDir
    Path folder;

    @Test
    void noParserFailsInAnUnforeseenWay() throws IOException, InterruptedException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Assumptions.assumeTrue(system.contains("linux"), "Jazzer's library is tried on Linux");
        Path seeds = folder.resolve("seeds");
        SeedWriter.write(seeds);
        long seedCount = count(seeds.resolve(SeedWriter.ALL));
        assertThat(seedCount).isPositive();
        Path found = Files.createDirectory(folder.resolve("found"));
        Path learned = Files.createDirectory(folder.resolve("learned"));
        Path log = folder.resolve("log");

        Process fuzzer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzEntry.class.getName(),
                        "--instrumentation_includes=org.opengpmc.**",
                        "--custom_hook_includes=org.opengpmc.**",
                        "--reproducer_path=" + folder,
                        "-max_total_time=" + SECONDS,
                        "-timeout=20",
                        "-max_len=16384",
                        "-rss_limit_mb=2048",
                        "-print_final_stats=1",
                        "-artifact_prefix=" + found + "/",
                        learned.toString(),
                        seeds.resolve(SeedWriter.ALL).toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(fuzzer.waitFor(PATIENCE, TimeUnit.SECONDS))
                    .as("ends by itself")
                    .isTrue();
        } finally {
            fuzzer.destroyForcibly();
        }

        String text = new String(Files.readAllBytes(log), ISO_8859_1);
        try (Stream<Path> findings = Files.list(found)) {
            assertThat(findings.toList()).as(text).isEmpty();
        }
        assertThat(fuzzer.exitValue()).as(text).isZero();
        long inputs = inputs(text);
        assertThat(inputs).as("each seed and more was tried: " + text).isGreaterThan(seedCount);
        System.err.println("== fuzz: " + inputs + " inputs in " + SECONDS + " s over "
                + FuzzTargets.all().size() + " parsers");
    }

    /** How many inputs the fuzzer says that it ran; 0 if it says nothing. */
    private static long inputs(String log) {
        return log.lines()
                .filter(line -> line.startsWith("stat::number_of_executed_units:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .sum();
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
