// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.error.StorageFailedException;

/** Where reports are written to, and what becomes of what is there. */
@DisabledOnOs(OS.WINDOWS)
class ReportFileTest {
    @TempDir
    Path folder;

    private static void write(Path file, String text) {
        ReportFile.write(file, out -> out.write(text.getBytes(UTF_8)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void a_new_file_has_the_mode_of_any_new_file_and_an_old_one_keeps_its_own() throws IOException {
        Path any = Files.createFile(folder.resolve("any"));
        Path file = folder.resolve("report.html");
        write(file, "one");
        assertThat(mode(file)).isEqualTo(mode(any));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        write(file, "two");
        assertThat(file).hasContent("two");
        assertThat(mode(file)).isEqualTo("rw-r-----");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(any, file);
        }
    }

    @Test
    void a_link_stays_and_what_it_leads_to_is_replaced() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("monday.html");
        Path link = Files.createSymbolicLink(folder.resolve("current.html"), Path.of("real/monday.html"));
        write(link, "new");
        assertThat(real).hasContent("new");
        write(link, "newer");
        assertThat(real).hasContent("newer");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void what_is_no_file_is_written_to_and_stays() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> read(pipe));
        write(pipe, "passed on");
        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("passed on");
        assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                .isTrue();
        Path directory = Files.createDirectory(folder.resolve("directory"));
        assertThatThrownBy(() -> write(directory, "x")).isInstanceOf(StorageFailedException.class);
        assertThat(directory).isDirectory();
    }
}
