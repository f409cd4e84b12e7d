// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/** What people type to get reports, and what they see, on a lab. */
class ReportSourcesTranscriptTest extends LabTranscript {
    private final Path reports;

    ReportSourcesTranscriptTest(@TempDir Path home) {
        super(home);
        this.reports = home.resolve("reports");
    }

    @BeforeEach
    void makeLab() {
        done("lab", "create");
    }

    @Test
    void all_gpos_of_the_domain_are_reported_into_a_folder() throws IOException {
        Outcome outcome = done("report", "gpo", "--all", "--out-dir", reports.toString());
        assertThat(outcome.out()).contains("Wrote 2 reports to " + reports);
        assertThat(outcome.err()).contains("no central store");
        try (Stream<Path> files = Files.list(reports)) {
            assertThat(files.filter(f -> f.toString().endsWith("}.xml"))).hasSize(2);
        }
        assertThat(on("report", "gpo", "nothing", "--out", home.resolve("x.xml").toString())
                        .code())
                .isEqualTo(3);
        assertThat(on("report", "gpo", "--all").code()).isEqualTo(2);
        String twice = "{31B2F340-016D-11D2-945F-00C04FB984F9}";
        assertThat(done(
                                "report",
                                "gpo",
                                twice,
                                "default domain policy",
                                "--out",
                                home.resolve("one.xml").toString())
                        .out())
                .contains("Wrote 1 report to");
    }

    @Test
    void starter_gpos_are_reported_live_from_backups_and_from_a_cabinet() throws IOException {
        done("starter", "create", "Workstations", "--description", "For all", "--yes");
        Path pol = Files.write(
                home.resolve("Registry.pol"),
                new RegistryPol(List.of(PolEntry.dword("Software\\Policies\\A", "B", 1))).write());
        done("starter", "edit", "Workstations", "--computer-pol", pol.toString(), "--yes");
        String cabinet = home.resolve("w.cab").toString();
        done("starter", "save", "Workstations", cabinet);
        String backups = home.resolve("backups").toString();
        done("starter", "backup", backups, "--all");

        Path page = home.resolve("live.html");
        done("report", "starter", "workstations", "--format", "html", "--out", page.toString());
        assertThat(page).content().contains("Workstations", "For all", "Custom Starter GPO");
        Path json = home.resolve("cabinet.json");
        Outcome ofCabinet =
                gpmc(home, "report", "starter", "--cabinet", cabinet, "--format", "json", "--out", json.toString());
        assertThat(ofCabinet.code()).as(ofCabinet.err()).isZero();
        assertThat(json).content().contains("\"Workstations\"", "\"starter\"", "Software\\\\Policies\\\\A");
        Outcome ofBackups =
                gpmc(home, "report", "starter", "--backups", backups, "--all", "--out-dir", reports.toString());
        assertThat(ofBackups.code()).as(ofBackups.err()).isZero();
        assertThat(ofBackups.out()).contains("Wrote 1 report to " + reports);
    }

    @Test
    void what_cannot_be_combined_is_refused() {
        String out = home.resolve("x.xml").toString();
        assertThat(on("report", "starter", "--out", out).code()).isEqualTo(2);
        assertThat(on("report", "starter", "A", "--all", "--out", out).code()).isEqualTo(2);
        assertThat(on("report", "starter", "--cabinet", "a.cab", "--all", "--out", out)
                        .code())
                .isEqualTo(2);
        assertThat(on("report", "starter", "--cabinet", "a.cab", "--backups", "b", "--out", out)
                        .code())
                .isEqualTo(2);
        assertThat(on("report", "starter", "--cabinet", "missing.cab", "--out", out)
                        .code())
                .isEqualTo(3);
        assertThat(on("report", "starter", "nothing", "--out", out).code()).isEqualTo(3);
    }
}
