// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cabinets of other programs are read, and ours by them. Skipped where {@code gcab} or {@code cabextract} is missing,
 * unless the machine is one that must have them: {@code ./check} installs them with Samba.
 */
class CabinetToolsTest {
    @TempDir
    Path folder;

    private String run(String... command) throws IOException, InterruptedException {
        requireTool(command[0]);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(output);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private static void requireTool(String tool) {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean there = List.of(path.split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
        boolean demanded =
                System.getenv().getOrDefault("OPENGPMC_REQUIRE_SAMBA", "").equals("1");
        if (!there && demanded) {
            throw new AssertionError("no " + tool + ": install the Debian package " + tool);
        }
        if (!there) {
            System.out.println("*** NOT TESTED AGAINST " + tool.toUpperCase(Locale.ROOT) + ": it is not installed");
        }
        Assumptions.assumeTrue(there, "no " + tool + " on this machine");
    }

    @ParameterizedTest
    @EnumSource(CabinetCompression.class)
    void whatGcabMakesIsRead(CabinetCompression compression) throws Exception {
        Cabinet expected = CabinetSamples.varied();
        List<String> command = new ArrayList<>(List.of("gcab", "-c", "made.cab"));
        if (compression == CabinetCompression.MSZIP) {
            command.add(1, "-z");
        }
        for (CabinetFile file : expected.files()) {
            Path path = folder.resolve(file.name().replace('\\', '/'));
            Files.createDirectories(path.getParent());
            Files.write(path, file.content());
            command.add(folder.relativize(path).toString());
        }
        run(command.toArray(String[]::new));
        Cabinet made = Cabinet.parse(Files.readAllBytes(folder.resolve("made.cab")));
        assertThat(made.files()).hasSameSizeAs(expected.files());
        for (CabinetFile file : expected.files()) {
            assertThat(made.file(file.name()).orElseThrow().content())
                    .as(file.name())
                    .isEqualTo(file.content());
        }
    }

    @ParameterizedTest
    @EnumSource(CabinetCompression.class)
    void whatWeWriteIsReadByCabextractAndGcab(CabinetCompression compression) throws Exception {
        Cabinet cabinet = CabinetSamples.varied();
        Files.write(folder.resolve("ours.cab"), cabinet.write(compression));
        assertThat(run("cabextract", "-t", "ours.cab")).contains("All done, no errors.");
        run("cabextract", "-q", "-d", "extracted", "ours.cab");
        run("gcab", "-x", "-C", Files.createDirectory(folder.resolve("gcab")).toString(), "ours.cab");
        for (CabinetFile file : cabinet.files()) {
            String path = file.name().replace('\\', '/');
            assertThat(folder.resolve("extracted").resolve(path)).hasBinaryContent(file.content());
            assertThat(folder.resolve("gcab").resolve(path)).hasBinaryContent(file.content());
        }
    }

    @Test
    void cabextractShowsTheTimeAsItWasWritten() throws Exception {
        Files.write(folder.resolve("ours.cab"), CabinetSamples.varied().write(CabinetCompression.MSZIP));
        assertThat(run("cabextract", "-l", "ours.cab")).contains("20.11.2026 13:59:58 | Machine/Registry.pol");
    }
}
