// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A running Chromium without a window, with a profile of its own. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /**
     * Starts it. Where there is none, the tests are skipped, loudly; where they must run, they fail.
     *
     * @param profile an empty folder
     */
    static Chromium orSkip(Path profile) {
        Optional<Path> program = find();
        if (program.isEmpty()) {
            if (isTrue("CI") || isTrue("OPENGPMC_REQUIRE_BROWSER")) {
                throw new AssertionError("browser tests must run here, but there is no Chromium");
            }
            String line = "*".repeat(70);
            System.err.println(line + "\nBROWSER TESTS ARE SKIPPED: install chromium\n" + line);
        }
        Assumptions.assumeTrue(program.isPresent(), "there is no Chromium");
        return start(program.orElseThrow(), profile);
    }

    private static boolean isTrue(String variable) {
        @Nullable String value = System.getenv(variable);
        return value != null
                && (value.equals("1") || value.toLowerCase(Locale.ROOT).equals("true"));
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(":"))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Chromium start(Path program, Path profile) {
        try {
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--no-first-run",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                    .start();
            return new Chromium(process, new DevTools(address(process, profile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chromium writes port and path into its profile as soon as it listens. */
    private static URI address(Process process, Path profile) throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        Instant end = Instant.now().plus(START);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() > 1) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            pause();
        }
        process.destroyForcibly();
        throw new AssertionError("Chromium did not start");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A new tab. */
    BrowserTab tab() {
        return BrowserTab.open(tools);
    }

    @Override
    public void close() {
        try {
            tools.send(null, "Browser.close", DevTools.JSON.createObjectNode());
            tools.close();
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
