// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.core.operation.CancellationToken;
import picocli.CommandLine;

class HelpTest {
    private final Path home;

    HelpTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void every_command_says_what_it_does_and_every_verb_shows_an_example_and_the_exit_codes() {
        Terminal terminal = Terminal.plain(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        Deque<CommandLine> left = new ArrayDeque<>();
        left.add(new CommandTree(terminal, new Environment(Map.of(), home, "Linux"), () -> CancellationToken.NONE)
                .all());
        while (!left.isEmpty()) {
            CommandLine line = left.remove();
            left.addAll(line.getSubcommands().values());
            String help = line.getUsageMessage();
            assertThat(line.getCommandSpec().usageMessage().description())
                    .as(help)
                    .isNotEmpty();
            if (line.getSubcommands().isEmpty()) {
                assertThat(help).contains("Examples:", "Exit codes:", "gpmc ");
            }
        }
    }

    @Test
    void nothing_at_all_explains_gpmc_and_counts_as_wrong_usage() {
        Outcome outcome = gpmc(home);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Usage: gpmc", "Commands:");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void help_and_its_option_print_the_same_page_on_standard_output() {
        Outcome byWord = gpmc(home, "help", "completion");
        Outcome byOption = gpmc(home, "completion", "--help");
        assertThat(byWord.code()).isZero();
        assertThat(byWord.out()).isEqualTo(byOption.out()).contains("gpmc completion bash");
    }

    @Test
    void a_mistyped_command_is_answered_with_the_one_meant() {
        Outcome outcome = gpmc(home, "completoin", "bash");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("completoin", "Did you mean", "completion");
    }

    @Test
    void a_mistyped_option_is_answered_with_the_one_meant() {
        Outcome outcome = gpmc(home, "completion", "bash", "--verbos");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--verbose");
    }

    @Test
    void the_password_option_that_must_not_be_used_is_not_shown() {
        assertThat(gpmc(home, "--help").out()).doesNotContain("--password[").doesNotContain("--password=");
    }

    @Test
    void the_completion_script_knows_commands_and_options() {
        assertThat(gpmc(home, "completion", "bash").out()).contains("completion", "--password-stdin", "--lab");
    }
}
