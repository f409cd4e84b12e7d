// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GeneralizedTimeTest {
    @Test
    void the_form_of_a_domain_controller_is_read() {
        assertThat(GeneralizedTime.parse("20261120114501.0Z")).contains(Instant.parse("2026-11-20T11:45:01Z"));
        assertThat(GeneralizedTime.parse("16010101000000.0Z")).contains(Instant.parse("1601-01-01T00:00:00Z"));
    }

    @Test
    void other_forms_of_the_standard_are_read_too() {
        assertThat(GeneralizedTime.parse("20261120114501Z")).contains(Instant.parse("2026-11-20T11:45:01Z"));
        assertThat(GeneralizedTime.parse("20261120124501.5+0100")).contains(Instant.parse("2026-11-20T11:45:01.500Z"));
    }

    @Test
    void what_is_no_time_gives_none() {
        assertThat(GeneralizedTime.parse("")).isEmpty();
        assertThat(GeneralizedTime.parse("yesterday")).isEmpty();
        assertThat(GeneralizedTime.parse("20261320114501.0Z")).isEmpty();
        assertThat(GeneralizedTime.parse("2026112O114501.0Z")).isEmpty();
    }
}
