// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

class AuditTranscriptTest {
    private final Path home;
    private final String state;

    AuditTranscriptTest(@TempDir Path home) {
        this.home = home;
        this.state = home.resolve("state").toString();
    }

    @Test
    void an_empty_log_is_sound_and_its_options_may_stand_before_or_behind() {
        Outcome before = gpmc(home, "--state-dir", state, "-o", "json", "audit", "verify");
        Outcome behind = gpmc(home, "audit", "verify", "--state-dir", state, "-o", "json");
        assertThat(before.code()).as(before.err()).isZero();
        assertThat(behind).isEqualTo(before);
        assertThat(before.out()).contains("opengpmc/audit-verification/1", "\"sound\" : true");
        assertThat(home.resolve("state/journal")).isDirectory();
    }

    @Test
    void a_damaged_log_is_told_with_exit_code_8() throws IOException {
        Files.createDirectories(home.resolve("state"));
        Files.writeString(home.resolve("state/audit.log"), "{}\n");
        Outcome outcome = gpmc(home, "audit", "verify", "--state-dir", state);
        assertThat(outcome.code()).isEqualTo(8);
        assertThat(outcome.out()).contains("Sound:", "no", "Problems:");
        assertThat(outcome.err()).contains("tampered");
    }

    @Test
    void nothing_to_recover_needs_no_domain() {
        Outcome outcome = gpmc(home, "recover", "--state-dir", state);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("No change is unfinished.");
    }

    @Test
    void a_noun_without_a_verb_explains_itself() {
        Outcome outcome = gpmc(home, "audit");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Usage: gpmc audit", "verify");
    }

    @Test
    void a_mistyped_verb_is_answered_with_the_one_meant() {
        Outcome outcome = gpmc(home, "audit", "verfy");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Did you mean", "verify");
    }
}
