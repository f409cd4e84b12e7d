// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.Terminal;

/** What people type, and what they see, on a lab. */
class LabTranscriptTest extends LabTranscript {
    private final String backups;

    LabTranscriptTest(@TempDir Path home) {
        super(home);
        this.backups = home.resolve("backups").toString();
    }

    @BeforeEach
    void makeLab() {
        done("lab", "create");
    }

    @Test
    void a_new_lab_has_the_two_default_gpos() {
        assertThat(done("gpo", "list").out())
                .contains("Name", "Default Domain Policy", "{31B2F340-016D-11D2-945F-00C04FB984F9}");
        assertThat(done("gpo", "list", "--name", "controllers").out().lines()).hasSize(2);
    }

    @Test
    void a_gpo_lives_from_create_to_delete() throws IOException {
        String id = json(done("gpo", "create", "Baseline", "--yes", "-o", "json"))
                .path("item")
                .path("id")
                .asText();
        assertThat(id).matches("\\{[0-9A-F-]{36}}");
        done("gpo", "comment", "Baseline", "Owner: desktop team", "--yes");
        done("gpo", "status", id, "user-disabled", "--yes");
        done("gpo", "rename", id.toLowerCase(Locale.ROOT), "Workstations", "--yes");
        JsonNode shown = json(done("gpo", "show", "workstations", "-o", "json"));
        assertThat(shown.path("schema").asText()).isEqualTo("opengpmc/gpo-details/1");
        assertThat(shown.path("item").path("comment").asText()).isEqualTo("Owner: desktop team");
        assertThat(shown.path("item").path("status").asText()).isEqualTo("user-disabled");
        assertThat(done("gpo", "status", id).out()).isEqualToIgnoringNewLines("user-disabled");
        assertThat(done("gpo", "comment", id).out()).isEqualToIgnoringNewLines("Owner: desktop team");
        assertThat(done("gpo", "delete", id, "--yes").out()).contains("Deleted GPO 'Workstations'");
        assertThat(on("gpo", "show", id).code()).isEqualTo(3);
        assertThat(done("audit", "show").out()).contains("rename GPO", "administrator@contoso.test");
        assertThat(done("audit", "verify").out()).contains("Sound:", "yes");
    }

    @Test
    void a_dry_run_prints_the_steps_and_changes_nothing() throws IOException {
        JsonNode plan = json(done("gpo", "create", "Baseline", "--dry-run", "-o", "json"));
        assertThat(plan.path("schema").asText()).isEqualTo("opengpmc/plan/1");
        assertThat(plan.path("changes").path(0).path("steps")).hasSizeGreaterThan(3);
        assertThat(done("gpo", "list").out()).doesNotContain("Baseline");
    }

    @Test
    void without_yes_and_without_a_terminal_nothing_is_changed() {
        Outcome outcome = on("gpo", "create", "Baseline");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("create GPO 'Baseline'", "--yes");
        assertThat(done("gpo", "list").out()).doesNotContain("Baseline");
    }

    @Test
    void a_deleted_gpo_comes_back_under_its_guid() throws IOException {
        String id = create("Baseline");
        done("backup", "create", backups, "--all", "--comment", "before");
        done("gpo", "delete", "Baseline", "--yes");
        assertThat(done("backup", "restore", backups, "baseline", "--yes").out())
                .contains("Restored 1 GPO.");
        assertThat(done("gpo", "show", id).out()).contains("Baseline");
    }

    @Test
    void backups_are_listed_shown_and_deleted_without_a_domain() throws IOException {
        create("Baseline");
        done("backup", "create", backups, "Baseline", "Default Domain Policy");
        Outcome list = gpmc(home, "backup", "list", backups, "-o", "json");
        assertThat(json(list).path("items")).hasSize(2);
        assertThat(gpmc(home, "backup", "show", backups, "Default Domain Policy")
                        .out())
                .containsIgnoringCase("GptTmpl.inf");
        assertThat(gpmc(home, "backup", "delete", backups, "Baseline", "--yes").code())
                .isZero();
        Outcome left = gpmc(home, "backup", "list", backups, "--of", "Baseline");
        assertThat(left.err()).contains("(none)");
        assertThat(gpmc(home, "backup", "show", backups, "Baseline").code()).isEqualTo(3);
    }

    @Test
    void a_damaged_backup_is_told_and_the_others_are_listed() throws IOException {
        done("backup", "create", backups, "--all");
        Path damaged = Path.of(backups, "{01234567-89AB-CDEF-0123-456789ABCDEF}");
        Files.createDirectories(damaged);
        Files.writeString(damaged.resolve("bkupInfo.xml"), "<BackupInst");
        Outcome outcome = gpmc(home, "backup", "list", backups);
        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.out()).contains("Default Domain Policy");
        assertThat(outcome.err()).contains("01234567");
    }

    @Test
    void import_and_copy_bring_settings_to_other_gpos() throws IOException {
        done("backup", "create", backups, "Default Domain Policy");
        done("backup", "import", backups, "Default Domain Policy", "--into", "Passwords", "--create", "--yes");
        String id = create("Existing");
        done("backup", "import", backups, "Default Domain Policy", "--into", "Existing", "--yes");
        done("gpo", "copy", "Existing", "--name", "Copied", "--acl", "keep", "--yes");
        JsonNode items = json(done("gpo", "list", "-o", "json")).path("items");
        assertThat(items.findValuesAsText("displayName")).contains("Passwords", "Existing", "Copied");
        assertThat(items.findValuesAsText("id")).contains(id);
        assertThat(json(done("gpo", "show", "Copied", "-o", "json"))
                        .path("item")
                        .path("computerExtensions")
                        .asText())
                .contains("827D319E");
    }

    @Test
    void a_copy_goes_to_the_domain_of_a_profile() throws IOException {
        Path other = home.resolve("fabrikam");
        assertThat(gpmc(home, "lab", "create", other.toString(), "--name", "fabrikam.test")
                        .code())
                .isZero();
        Files.createDirectories(home.resolve(".config/opengpmc"));
        Files.writeString(
                home.resolve(".config/opengpmc/config.toml"), "[profiles.fabrikam]\nlab = \"" + other + "\"\n");
        create("Baseline");
        Outcome copied = done("gpo", "copy", "Baseline", "--name", "Baseline", "--to-profile", "fabrikam", "--yes");
        assertThat(copied.out()).contains("in fabrikam.test");
        assertThat(gpmc(home, "--profile", "fabrikam", "gpo", "list").out()).contains("Baseline");
        assertThat(other.resolve("state/audit.log")).exists();
    }

    @Test
    void a_name_that_is_taken_or_a_policy_that_must_stay_is_refused() {
        create("Baseline");
        assertThat(on("gpo", "create", "baseline", "--yes").code()).isEqualTo(1);
        assertThat(on("gpo", "delete", "Default Domain Policy", "--yes").err()).contains("cannot be deleted");
    }

    @Test
    void ctrl_c_ends_with_130_and_leaves_no_half_backup() throws IOException {
        StringWriter err = new StringWriter();
        Terminal terminal = Terminal.plain(new PrintWriter(new StringWriter()), new PrintWriter(err));
        int code = new CommandTree(terminal, new Environment(Map.of(), home, "Linux"), () -> () -> true)
                .execute("backup", "create", backups, "--all", "--lab", lab);
        assertThat(code).isEqualTo(130);
        assertThat(err.toString()).contains("stopped: cancelled");
        assertThat(Path.of(backups)).doesNotExist();
    }

    @Test
    void a_reset_lab_is_as_new() {
        create("Baseline");
        assertThat(done("lab", "reset", "--yes").out()).contains("Emptied");
        assertThat(done("gpo", "list").out()).doesNotContain("Baseline").contains("Default Domain Policy");
    }

    @Test
    void a_folder_without_a_lab_is_told_with_the_command_that_makes_one() {
        Outcome outcome =
                gpmc(home, "gpo", "list", "--lab", home.resolve("nothing").toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("gpmc lab create");
    }

    @Test
    void the_demo_tells_the_whole_story() {
        Outcome outcome = gpmc(home, "demo", "--dir", home.resolve("demo").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("$ gpmc lab create", "backup create", "Restored 1 GPO.", "Sound:", "Where to go next")
                .doesNotContain("internal error");
    }

    private String create(String name) {
        try {
            return json(done("gpo", "create", name, "--yes", "-o", "json"))
                    .path("item")
                    .path("id")
                    .asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
