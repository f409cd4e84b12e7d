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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** What people see of backups that others copied to them: with templates beside them, twice, or half. */
class BackupSourcesTranscriptTest {
    private static final String BASELINE = "Company - Computer baseline";
    private static final String POLICY = "Our updates";

    private final Path home;
    private final Path backups;

    BackupSourcesTranscriptTest(@TempDir Path home) {
        this.home = home;
        this.backups = home.resolve("backups");
    }

    @BeforeEach
    void makeBackup() {
        onLab(home, "lab", "create").done();
        onLab(home, "lab", "sample").done();
        onLab(home, "backup", "create", backups.toString(), BASELINE).done();
    }

    private Outcome search(String... arguments) {
        List<String> all = new ArrayList<>(List.of("search", "setting", "--backups", backups.toString()));
        all.addAll(List.of("--index-dir", home.resolve("index").toString()));
        all.addAll(Arrays.asList(arguments));
        return gpmc(home, all.toArray(String[]::new));
    }

    @Test
    void templates_beside_backups_name_settings_wherever_these_are_shown() throws IOException {
        assertThat(search("--policy", POLICY).out()).isEmpty();
        Path templates = Files.createDirectories(backups.resolve("PolicyDefinitions"));
        Path admx = Files.writeString(templates.resolve("updates.admx"), """
                <policyDefinitions><policyNamespaces><target prefix='u' namespace='Our.Updates'/></policyNamespaces>
                <policies><policy name='Updates' class='Machine' displayName='$(string.U)' valueName='AUOptions'
                  key='Software\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU'><enabledValue><decimal value='4'/>
                  </enabledValue></policy></policies></policyDefinitions>""");
        Files.createDirectories(templates.resolve("en-US"));
        Files.writeString(
                templates.resolve("en-US").resolve("updates.adml"),
                "<policyDefinitionResources><resources><stringTable><string id='U'>" + POLICY
                        + "</string></stringTable></resources></policyDefinitionResources>");

        assertThat(search("--policy", POLICY).out()).contains(POLICY);
        Path report = home.resolve("report.xml");
        done("report", "backup", backups.toString(), BASELINE, "--out", report.toString());
        assertThat(Files.readString(report, StandardCharsets.UTF_16)).contains(POLICY);
        Path other = home.resolve("other");
        copy(backup(), other.resolve(backup().getFileName().toString()));
        assertThat(done("diff", backups.toString(), other.toString(), "--all").out())
                .contains(POLICY);
        assertThat(done("diff", backups + ":" + BASELINE, other.toString(), "--all")
                        .out())
                .contains(POLICY);

        Files.delete(admx);
        assertThat(search("--policy", POLICY).out()).isEmpty();
    }

    @Test
    void two_backups_of_one_id_are_two_reports() throws IOException {
        copy(backup(), backups.resolve("archive").resolve(backup().getFileName().toString()));
        Path reports = home.resolve("reports");
        String[] command = {
            "report", "backup", backups.toString(), "--all", "--recursive", "--out-dir", reports.toString()
        };
        assertThat(done(command).out()).contains("Wrote 2 reports");
        try (Stream<Path> files = Files.list(reports)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(name -> name.endsWith(".xml")))
                    .hasSize(2)
                    .anyMatch(name -> name.endsWith("}-2.xml"));
        }
    }

    @Test
    void a_file_that_was_copied_half_is_read_again_when_it_is_whole() throws IOException {
        Path registry;
        try (Stream<Path> files = Files.walk(backup())) {
            registry = files.filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).equals("registry.pol"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(registry);
        Files.write(registry, Arrays.copyOf(whole, whole.length / 2 + 1));
        assertThat(search("AUOptions").code()).isEqualTo(5);
        Files.write(registry, whole);
        Outcome again = search("AUOptions");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("AUOptions");
    }

    private Path backup() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(f -> f.getFileName().toString().startsWith("{"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Outcome done(String... arguments) {
        return gpmc(home, arguments).done();
    }
}
