// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;
import static org.opengpmc.cli.RunningCommands.onLab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** What people are told of a backup that lost its bkupInfo.xml, and of one whose manifest entry is gone too. */
class LostInfoTranscriptTest {
    private static final String POLICY = "Default Domain Policy";
    private static final String WARNING = "the backup has no bkupInfo.xml";

    private final Path home;
    private final String backups;

    LostInfoTranscriptTest(@TempDir Path home) {
        this.home = home;
        this.backups = home.resolve("all/backups").toString();
    }

    @BeforeEach
    void backUp() throws IOException {
        onLab(home, "lab", "create").done();
        Files.createDirectories(Path.of(backups));
        onLab(home, "backup", "create", backups, POLICY, "--comment", "Before the move")
                .done();
        Files.delete(only().resolve("bkupInfo.xml"));
    }

    @Test
    void theManifestStandsInAndTheBackupIsRestored() throws IOException {
        Outcome show = gpmc(home, "backup", "show", backups, POLICY).done();
        assertThat(show.out()).contains("Before the move");
        assertThat(show.err()).containsOnlyOnce(WARNING).contains("the manifest stands in");
        Outcome restore = onLab(home, "backup", "restore", backups, POLICY, "--yes");
        assertThat(restore.code()).as(restore.err()).isZero();
        assertThat(restore.err()).containsOnlyOnce(WARNING);
        assertThat(onLab(home, "diff", POLICY, only().toString()).err()).contains(WARNING);
    }

    @Test
    void whatNobodyTellsIsImportedAndNotRestored() throws IOException {
        loseManifest();
        for (List<String> what : List.of(List.of(POLICY), List.of("--all"))) {
            String named = what.get(0);
            Outcome restore = onLab(home, "backup", "restore", backups, named, "--yes");
            assertThat(restore.code()).isNotZero();
            assertThat(restore.err())
                    .contains(WARNING, "no manifest tells the GUID of its domain", "gpmc backup import");
        }
        Outcome brought = onLab(home, "backup", "import", backups, POLICY, "--into", "Again", "--create", "--yes");
        assertThat(brought.code()).as(brought.err()).isZero();
        assertThat(brought.err()).containsOnlyOnce(WARNING);
        assertThat(gpmc(home, "backup", "delete", backups, POLICY, "--yes")
                        .done()
                        .err())
                .containsOnlyOnce(WARNING);
    }

    @Test
    void itIsListedWithAWarningAndNothingIsMissing() throws IOException {
        loseManifest();
        for (List<String> command : List.of(
                List.of("backup", "list", backups),
                List.of("search", "backup", backups),
                List.of("search", "setting", "--backups", backups, "password", "length"))) {
            Outcome outcome = gpmc(home, command.toArray(String[]::new));
            assertThat(outcome.err()).contains(WARNING);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        assertThat(gpmc(home, "backup", "list", backups, "--check").code()).isEqualTo(5);
    }

    @Test
    void itIsCountedAmongThoseBelowAFolder() {
        assertThat(gpmc(home, "backup", "list", home.resolve("all").toString()).err())
                .contains("1 backup is in the folders below: add --recursive");
    }

    private void loseManifest() throws IOException {
        Files.delete(Path.of(backups, "manifest.xml"));
    }

    private Path only() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(backups)).filter(Files::isDirectory)) {
            return folders.findFirst().orElseThrow();
        }
    }
}
