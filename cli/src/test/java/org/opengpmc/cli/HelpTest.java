// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void a_folder_and_a_profile_may_be_called_as_a_command_is() {
        assertThat(gpmc(home, "lab", "create", "--lab", home.resolve("lab").toString())
                        .code())
                .isZero();
        assertThat(gpmc(home, "--lab", "lab", "gpo", "list").err())
                .contains("lab")
                .doesNotContain("Expected parameter");
        assertThat(gpmc(home, "gpo", "list", "--profile", "backup").err())
                .contains("configuration file")
                .doesNotContain("Expected parameter");
    }

    @Test
    void the_completion_script_offers_each_option_its_own_words_as_they_are_typed() {
        Set<String> names = new HashSet<>();
        for (String line : gpmc(home, "completion", "bash").out().lines().toList()) {
            if (line.contains("function _picocli") || line.startsWith("_picocli")) {
                names.clear();
            }
            Matcher words = Pattern.compile(" *local (\\w+_args)=\\((.*)\\).*").matcher(line);
            if (words.matches()) {
                assertThat(names.add(words.group(1))).as(line).isTrue();
                assertThat(words.group(2)).isLowerCase();
            }
        }
        assertThat(gpmc(home, "completion", "bash").out()).contains("(\"xml\" \"html\" \"json\")");
    }

    @Test
    void a_word_that_an_option_does_not_take_is_answered_with_those_it_takes_as_they_are_typed() {
        assertThat(gpmc(home, "report", "gpo", "--format", "pdf", "--out", "x").err())
                .contains("expected one of xml, html, json");
    }

    @Test
    void the_completion_script_knows_commands_and_options() {
        assertThat(gpmc(home, "completion", "bash").out()).contains("completion", "--password-stdin", "--lab");
    }
}
