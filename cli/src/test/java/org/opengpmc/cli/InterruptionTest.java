// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opengpmc.cli.output.Terminal;

class InterruptionTest {
    private final StringWriter err = new StringWriter();
    private final AtomicInteger ended = new AtomicInteger();
    private final Interruption interruption = new Interruption(
            Terminal.plain(new PrintWriter(new StringWriter()), new PrintWriter(err)), ended::incrementAndGet);

    @Test
    void the_first_signal_asks_and_the_second_ends() {
        assertThat(interruption.isCancelled()).isFalse();
        interruption.signal();
        assertThat(interruption.isCancelled()).isTrue();
        assertThat(ended).hasValue(0);
        assertThat(err.toString()).contains("again");
        interruption.signal();
        assertThat(ended).hasValue(1);
    }

    @Test
    void at_a_question_the_first_signal_ends() {
        Interruption.endingAtOnce(() -> {
            interruption.signal();
            return false;
        });
        assertThat(ended).hasValue(1);
    }
}
