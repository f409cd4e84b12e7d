// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/** What people type about starter GPOs, and what they see, on a lab. */
class StarterTranscriptTest extends LabTranscript {
    private final String backups;

    StarterTranscriptTest(@TempDir Path home) {
        super(home);
        this.backups = home.resolve("backups").toString();
    }

    @BeforeEach
    void makeLab() {
        done("lab", "create");
        assertThat(done("starter", "list").err()).contains("(none)");
        done("starter", "create", "Workstations", "--description", "For all", "--yes");
    }

    @Test
    void a_starter_gpo_lives_from_create_to_delete() throws IOException {
        done("starter", "edit", "workstations", "--name", "Desktops", "--description", "", "--yes");
        Path pol = Files.write(
                home.resolve("Registry.pol"),
                new RegistryPol(List.of(PolEntry.dword("Software\\Policies\\A", "B", 1))).write());
        done("starter", "edit", "Desktops", "--computer-pol", pol.toString(), "--yes");
        JsonNode shown = json(done("starter", "show", "Desktops", "-o", "json"));
        assertThat(shown.path("schema").asText()).isEqualTo("opengpmc/starter-details/1");
        assertThat(shown.path("item").path("type").asText()).isEqualTo("custom");
        assertThat(shown.path("item").path("computerSettings").asInt()).isEqualTo(1);
        assertThat(done("starter", "copy", "Desktops", "--yes").out()).contains("to 'Copy of Desktops'");
        assertThat(done("starter", "copy", "Desktops", "--yes").out()).contains("'Copy of Desktops (2)'");
        assertThat(done("gpo", "create", "Made", "--from-starter", "Desktops", "--yes")
                        .out())
                .contains("Created GPO 'Made'");
        assertThat(json(done("gpo", "show", "Made", "-o", "json"))
                        .path("item")
                        .path("computerExtensions")
                        .asText())
                .contains("35378EAC");
        assertThat(done("starter", "delete", "Desktops", "Copy of Desktops", "--yes")
                        .out())
                .contains("Deleted 2 starter GPOs.");
        assertThat(on("starter", "show", "Desktops").code()).isEqualTo(3);
        assertThat(done("audit", "show").out()).contains("create starter GPO 'Workstations'");
    }

    @Test
    void backups_of_starter_gpos_are_told_beside_those_of_gpos_and_restored() throws IOException {
        done("starter", "backup", backups, "--all", "--comment", "before");
        done("backup", "create", backups, "--all");
        Outcome list = gpmc(home, "backup", "list", backups);
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("Default Domain Policy").doesNotContain("Workstations");
        assertThat(list.err()).contains("a backup of starter GPOs", "gpmc starter backups");
        JsonNode starters = json(gpmc(home, "starter", "backups", backups, "-o", "json"));
        assertThat(starters.path("items")).hasSize(1);
        assertThat(starters.path("items").path(0).path("comment").asText()).isEqualTo("before");
        done("starter", "delete", "Workstations", "--yes");
        assertThat(done("starter", "restore", backups, "--all", "--yes").out()).contains("Restored 1 starter GPO.");
        assertThat(done("starter", "list").out()).contains("Workstations");
        assertThat(on("starter", "restore", backups, "nothing", "--yes").code()).isEqualTo(3);
    }

    @Test
    void a_corrupt_cabinet_ends_with_8_and_changes_nothing() throws IOException {
        Path cabinet = home.resolve("w.cab");
        done("starter", "save", "Workstations", cabinet.toString());
        assertThat(on("starter", "save", "Workstations", cabinet.toString()).code())
                .isEqualTo(1);
        byte[] content = Files.readAllBytes(cabinet);
        Path corrupt = Files.write(home.resolve("corrupt.cab"), Arrays.copyOf(content, content.length - 3));
        String before = done("starter", "list", "-o", "csv").out();
        Outcome refused = on("starter", "load", corrupt.toString(), "--overwrite", "--yes");
        assertThat(refused.code()).isEqualTo(8);
        assertThat(refused.err()).contains("corrupt.cab", "cut off");
        assertThat(on("starter", "load", cabinet.toString(), "--yes").code()).isEqualTo(1);
        assertThat(done("starter", "list", "-o", "csv").out()).isEqualTo(before);
        done("starter", "load", cabinet.toString(), "--overwrite", "--yes");
    }

    @Test
    void a_system_starter_gpo_comes_out_of_a_cabinet_and_is_copied_to_be_changed() {
        String cabinet = home.resolve("s.cab").toString();
        assertThat(on("starter", "save", "Workstations", cabinet, "--as-system", "--starter-version", "2")
                        .code())
                .isEqualTo(8);
        done("starter", "save", "Workstations", cabinet, "--as-system", "--author", "Contoso");
        done("starter", "delete", "Workstations", "--yes");
        done("starter", "load", cabinet, "--yes");
        assertThat(done("starter", "show", "Workstations").out()).contains("system", "Contoso");
        Outcome refused = on("starter", "edit", "Workstations", "--name", "x", "--yes");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("gpmc starter copy");
        assertThat(on("starter", "save", "Workstations", cabinet, "--as-system", "--overwrite")
                        .code())
                .isEqualTo(8);
    }
}
