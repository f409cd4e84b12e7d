// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.opengpmc.cli.ExitCode;

/** A {@code gpmc} process. */
final class RunningGpmc {
    private static final Duration TO_BEGIN = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Longer than what is soon, to tell how long it took. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    RunningGpmc(Process process) {
        this.process = process;
        this.out = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
        this.err = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
    }

    /** Waits until it has come so far. */
    void await(BooleanSupplier reached) throws InterruptedException {
        long deadline = System.nanoTime() + TO_BEGIN.toNanos();
        while (!reached.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("it did not come so far: " + await(Duration.ZERO));
            }
            Thread.sleep(2);
        }
    }

    /** Presses Ctrl-C in the middle of that work, which has to end soon. */
    Outcome cancel(String work) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        interrupt();
        Outcome outcome = await(PATIENCE).expect(ExitCode.CANCELLED);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("Ctrl-C, " + work + ": ended after " + took.toMillis() + " ms");
        assertThat(took).as(outcome.toString()).isLessThanOrEqualTo(SOON);
        return outcome;
    }

    private void interrupt() throws IOException, InterruptedException {
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
