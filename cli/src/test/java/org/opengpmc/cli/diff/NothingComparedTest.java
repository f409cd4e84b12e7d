// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;
import static org.opengpmc.cli.RunningCommands.onLab;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** A folder without backups, or with damaged ones, is never taken for one in which nothing changed. */
class NothingComparedTest {
    private static final String POLICY = "Default Domain Policy";
    private static final String BASELINE = "Company - Computer baseline";

    @TempDir
    static Path home;

    private static Path above = Path.of("");
    private static String policy = "";
    private static String baseline = "";

    @BeforeAll
    static void fill() {
        above = home.resolve("above");
        policy = above.resolve("policy").toString();
        baseline = home.resolve("baseline").toString();
        onLab(home, "lab", "create");
        onLab(home, "lab", "sample");
        onLab(home, "backup", "create", policy, POLICY, BASELINE);
        onLab(home, "backup", "create", baseline, BASELINE);
    }

    private static Outcome run(String... args) {
        return gpmc(home, args);
    }

    private static Path backupIn(String folder, String gpo) throws IOException {
        JsonNode listed = run("backup", "list", folder, "-o", "json").json();
        for (JsonNode item : listed.get("items")) {
            if (item.get("gpoName").asText().equals(gpo)) {
                return Path.of(item.get("folder").asText());
            }
        }
        throw new IllegalStateException("no backup of " + gpo);
    }

    private static Path copy(String name) throws IOException {
        Path from = Path.of(policy);
        Path to = home.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    @Test
    void backupsBelowAreHintedAtByEveryCommandAndItFails() {
        String out = home.resolve("out").toString();
        List<List<String>> commands = List.of(
                List.of("diff", above.toString(), policy),
                List.of("diff", above.toString(), above.toString()),
                List.of("report", "backup", above.toString(), "--all", "--out-dir", out),
                List.of("search", "setting", "--backups", above.toString(), "--no-index", "password"));
        for (List<String> command : commands) {
            Outcome outcome = run(command.toArray(String[]::new));
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
            assertThat(outcome.err()).contains("2 backups are in the folders below: add --recursive");
        }
        Outcome list = run("backup", "list", above.toString());
        assertThat(list.code()).isZero();
        assertThat(list.err()).contains("add --recursive");
        assertThat(run("diff", above.toString(), policy, "--recursive").code()).isZero();
    }

    @Test
    void foldersWithoutACommonGpoAreNoComparison() throws IOException {
        Path one = home.resolve("one-gpo");
        Path backup = backupIn(policy, POLICY);
        try (Stream<Path> files = Files.walk(backup)) {
            for (Path file : files.toList()) {
                Path to = one.resolve(Objects.requireNonNull(backup.getParent())
                        .relativize(file)
                        .toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
        Outcome outcome = run("diff", one.toString(), baseline);
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("DIR:BACKUP");
    }

    @Test
    void starterReportsSayWhatTheFolderHolds() {
        Outcome outcome = run(
                "report",
                "starter",
                "--backups",
                policy,
                "--all",
                "--out-dir",
                home.resolve("starters").toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("gpmc report backup");
    }

    @Test
    void aBackupsOwnFolderMeansThatBackup() throws IOException {
        Path file = home.resolve("own.xml");
        Path own = backupIn(policy, BASELINE);
        Outcome outcome = run("report", "backup", own.toString(), "--all", "--out", file.toString());
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).contains("Wrote 1 report to " + file);
        assertThat(run("backup", "list", own.toString()).out())
                .contains(BASELINE)
                .doesNotContain(POLICY);
    }

    @Test
    void whatFailsIsNeverADifference() {
        Outcome folder = run("diff", policy, policy, "--format", "html", "--out", home.toString());
        assertThat(folder.code()).as(folder.toString()).isEqualTo(8);
        String file = home.resolve("no such folder").resolve("page.html").toString();
        Outcome missing = run("diff", policy, policy, "--format", "html", "--out", file);
        assertThat(missing.code()).as(missing.toString()).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadIsToldToProgramsAndIsNotMissing() throws IOException {
        Path bad = copy("bad");
        Files.delete(backupIn(bad.toString(), POLICY).resolve("Backup.xml"));
        Outcome outcome = run("diff", policy, bad.toString(), "-o", "json");
        assertThat(outcome.code()).isEqualTo(5);
        JsonNode item = outcome.json().get("item");
        assertThat(item.get("onlyLeft")).isEmpty();
        assertThat(item.at("/notCompared/0/name").asText()).isEqualTo(POLICY);
        assertThat(item.at("/problems/0/text").asText()).contains("incomplete");
        assertThat(item.get("whole").asBoolean()).isFalse();
        Path broken = copy("broken");
        Files.writeString(backupIn(broken.toString(), POLICY).resolve("Backup.xml"), "<no");
        Outcome other = run("diff", policy, broken.toString(), "-o", "csv");
        assertThat(other.code()).isEqualTo(5);
        assertThat(other.out()).contains("not-compared", ",problem,");
    }
}
