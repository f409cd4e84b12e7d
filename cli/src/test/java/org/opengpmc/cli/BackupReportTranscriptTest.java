// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;
import static org.opengpmc.cli.RunningCommands.onLab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** What people type for reports on backups, and what they are told. */
class BackupReportTranscriptTest {
    private final Path home;
    private final String backups;

    BackupReportTranscriptTest(@TempDir Path home) {
        this.home = home;
        this.backups = home.resolve("backups").toString();
    }

    @BeforeEach
    void backUp() throws IOException {
        onLab(home, "lab", "create").done();
        Files.createDirectories(Path.of(backups));
        onLab(home, "backup", "create", backups, "--all", "--comment", "Before the move")
                .done();
    }

    @Test
    void a_report_and_the_index_say_which_backup_they_show() throws IOException {
        for (String format : List.of("html", "json")) {
            Path folder = home.resolve(format);
            Outcome outcome = report("--all", "--format", format, "--out-dir", folder.toString());
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.err()).containsOnlyOnce("no administrative templates");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .hasSize(3)
                        .allSatisfy(file -> assertThat(file).content().contains("Before the move"));
            }
        }
        Path xml = home.resolve("xml");
        report("--all", "--out-dir", xml.toString());
        try (Stream<Path> files = Files.list(xml).filter(f -> f.toString().endsWith(".xml"))) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_16))
                            .doesNotContain("Before the move"));
        }
    }

    @Test
    void templates_and_languages_that_are_none_are_refused() {
        String out = home.resolve("r").toString();
        Outcome folder = report("--all", "--out-dir", out, "--admx", backups);
        assertThat(folder.code()).isEqualTo(3);
        assertThat(folder.err()).contains("no administrative templates in this folder", backups);
        for (String language : List.of("de_DE!", "xx-YY", "")) {
            assertThat(report("--all", "--out-dir", out, "--language", language).code())
                    .isEqualTo(2);
        }
        assertThat(report("--all", "--out-dir", out, "--language", "sr-Latn-RS").code())
                .isZero();
    }

    @Test
    void a_backup_that_only_the_manifest_still_names_is_no_failure() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(backups)).filter(Files::isDirectory)) {
            Path gone = folders.findFirst().orElseThrow();
            Files.move(gone, home.resolve(String.valueOf(gone.getFileName())));
        }
        for (List<String> command : List.of(
                List.of("backup", "list", backups),
                List.of("search", "backup", backups),
                List.of("search", "setting", "--backups", backups, "password", "length"))) {
            Outcome outcome = gpmc(home, command.toArray(String[]::new));
            assertThat(outcome.err()).contains("its folder is not there");
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
    }

    private Outcome report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("report", "backup", backups));
        all.addAll(Arrays.asList(arguments));
        return gpmc(home, all.toArray(String[]::new));
    }
}
