// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.sysvol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.error.InvalidInputException;

class SysvolPathTest {
    @Test
    void namesCompareWithoutRegardToCase() {
        assertThat(SysvolPath.parse("Machine\\Registry.pol")).isEqualTo(SysvolPath.parse("MACHINE/registry.POL"));
        assertThat(SysvolPath.parse("Büro").hashCode())
                .isEqualTo(SysvolPath.parse("BÜRO").hashCode());
    }

    @Test
    void namesThatOnlyExpandAlikeAreDifferent() {
        assertThat(SysvolPath.parse("straße.txt")).isNotEqualTo(SysvolPath.parse("strasse.txt"));
        assertThat(SysvolPath.parse("ﬁ")).isNotEqualTo(SysvolPath.parse("FI"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a\\..\\b", ".", "a\\\\b", "C:", "a:stream", "a*", "tab\there", "\\a", "a/"})
    void aPathCannotLeaveTheShare(String path) {
        assertThatThrownBy(() -> SysvolPath.parse(path)).isInstanceOf(InvalidInputException.class);
    }
}
