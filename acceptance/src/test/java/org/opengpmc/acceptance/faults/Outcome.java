// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.opengpmc.cli.ExitCode;

/** What a command left behind. */
record Outcome(int code, String out, String err) {
    /** This, if the exit code is that one, and the user saw no stack trace. */
    Outcome expect(ExitCode expected) {
        assertThat(code).as(toString()).isEqualTo(expected.number());
        return proper();
    }

    /** This, if a failure is told in words. */
    Outcome proper() {
        assertThat(out + err).doesNotContain("internal error", "\tat ", "java.", "com.unboundid", "com.hierynomus");
        if (code != 0) {
            assertThat(err).as(toString()).isNotBlank();
        }
        return this;
    }

    @Override
    public String toString() {
        return "exit " + code + "\n" + out + err;
    }
}
