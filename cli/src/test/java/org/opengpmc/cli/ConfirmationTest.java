// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.PlanItem;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.operation.CancellationToken;

class ConfirmationTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Confirmation confirmation = new Confirmation();

    @Test
    void yes_asks_nothing_and_says_nothing() {
        confirmation.yes = true;
        assertThat(confirmation.confirm(on(null), List.of(PlanItem.of("delete GPO 'A'"))))
                .isTrue();
        assertThat(out.toString() + err).isEmpty();
    }

    @Test
    void a_dry_run_prints_the_plan_and_stops_even_with_yes() {
        confirmation.yes = true;
        confirmation.dryRun = true;
        assertThat(confirmation.confirm(on("y\n"), List.of(PlanItem.of("delete GPO 'A'"))))
                .isFalse();
        assertThat(out.toString()).contains("This would:", "delete GPO 'A'");
    }

    @Test
    void on_a_terminal_only_yes_goes_on() {
        assertThat(confirmation.confirm(on("y\n"), List.of(PlanItem.of("x")))).isTrue();
        assertThat(confirmation.confirm(on("YES\n"), List.of(PlanItem.of("x")))).isTrue();
        for (String refusal : List.of("\n", "no\n", "")) {
            assertThatThrownBy(() -> confirmation.confirm(on(refusal), List.of(PlanItem.of("x"))))
                    .isInstanceOf(CancelledException.class);
        }
        assertThat(err.toString()).contains("Go on? [y/N]");
    }

    @Test
    void without_a_terminal_nobody_is_asked_and_nothing_goes_on() {
        assertThatThrownBy(() -> confirmation.confirm(on(null), List.of(PlanItem.of("x"))))
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(e.hint()).contains("--yes"));
    }

    private Invocation on(@Nullable String answer) {
        byte[] typed = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(typed),
                false,
                false,
                answer != null,
                80);
        Environment environment = new Environment(Map.of(), Path.of("home"), "Linux");
        return new Invocation(terminal, environment, new GlobalArguments(), () -> CancellationToken.NONE);
    }
}
