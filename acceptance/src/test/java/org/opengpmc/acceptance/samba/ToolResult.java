// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a command-line program answered.
 *
 * @param command the program and its arguments
 * @param exitCode its exit code
 * @param stdout what it wrote to standard output
 * @param stderr what it wrote to standard error
 */
public record ToolResult(List<String> command, int exitCode, String stdout, String stderr) {
    /** Whether the exit code is 0. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /** This result, if the program succeeded; a failed test with all it wrote, if not. */
    public ToolResult orFail() {
        if (!succeeded()) {
            throw new AssertionError(this);
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", command) + " ended with " + exitCode + "\n" + stdout + stderr;
    }

    /** Runs a program to its end, or kills it with all it started when its time is up. */
    public static ToolResult of(
            List<String> command, Map<String, String> environment, String stdin, Duration patience) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
            writeAll(process.getOutputStream(), stdin);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " did not end within " + patience);
            }
            return new ToolResult(command, process.exitValue(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.get(0), e);
        }
    }

    private static String readAll(InputStream stream) {
        // A daemon that inherits a pipe would keep it open for ever; the rig's daemons write to files instead.
        try (stream) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            stream.transferTo(all);
            return all.toString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeAll(OutputStream stream, String text) {
        try (stream) {
            stream.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            // The program ended without reading: its exit code and words tell more than this would.
        }
    }
}
