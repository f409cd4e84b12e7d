// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** What writing commands do about the state folder, and what dry runs leave alone. */
class LeftoversTest extends LabTranscript {
    private final Path state;

    LeftoversTest(@TempDir Path home) {
        super(home);
        this.state = home.resolve("lab/state");
    }

    @BeforeEach
    void makeLab() {
        assertThat(on("lab", "create").code()).isZero();
    }

    @Test
    void a_dry_run_makes_no_state_folder() {
        assertThat(on("gpo", "create", "Baseline", "--dry-run").code()).isZero();
        assertThat(state).doesNotExist();
    }

    @Test
    void a_damaged_record_is_told_and_other_gpos_can_be_changed() throws IOException {
        assertThat(on("gpo", "create", "First", "--yes").code()).isZero();
        Path journal = state.resolve("journal");
        assertThat(journal).isDirectory();
        Path damaged = Files.writeString(journal.resolve("damaged.intent"), "what is this\n");
        Outcome outcome = on("gpo", "create", "Second", "--yes");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("warning", "damaged");
        assertThat(damaged).exists();
    }

    @Test
    void a_copy_to_a_profile_keeps_its_records_where_the_user_wants_them() throws IOException {
        Path other = home.resolve("fabrikam");
        assertThat(gpmc(home, "lab", "create", other.toString(), "--name", "fabrikam.test")
                        .code())
                .isZero();
        Files.createDirectories(home.resolve(".config/opengpmc"));
        Files.writeString(
                home.resolve(".config/opengpmc/config.toml"), "[profiles.fabrikam]\nlab = \"" + other + "\"\n");
        Path chosen = home.resolve("chosen");
        Outcome outcome = on(
                "gpo",
                "copy",
                "Default Domain Policy",
                "--name",
                "Copied",
                "--to-profile",
                "fabrikam",
                "--state-dir",
                chosen.toString(),
                "--yes");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(chosen.resolve("audit.log")).exists();
        assertThat(other.resolve("state")).doesNotExist();
    }

    @Test
    void a_dry_run_of_many_tells_what_is_impossible_and_shows_the_rest() {
        assertThat(on("gpo", "create", "Baseline", "--yes").code()).isZero();
        Outcome outcome = on("gpo", "delete", "Default Domain Policy", "Baseline", "--dry-run");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(5);
        assertThat(outcome.err()).contains("cannot be deleted");
        assertThat(outcome.out()).contains("delete GPO 'Baseline'");
    }
}
