// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@code gpmc} process. */
final class RunningGpmc {
    private final Process process;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    RunningGpmc(Process process) {
        this.process = process;
        this.out = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
        this.err = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Presses Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("no such process any more: " + await(Duration.ZERO));
        }
    }

    /** What it left behind, if it ends in time; if not, it is killed and the test fails. */
    Outcome await(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("gpmc did not end within " + patience + "\n" + out.join() + err.join());
        }
        return new Outcome(process.exitValue(), out.join(), err.join());
    }

    private static String readAll(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
