// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wmifilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;

class WmiQueryListTest {
    private static final String ONE = "1;3;10;27;WQL;root\\CIMv2;SELECT * FROM Win32_Battery;";
    private static final String TWO =
            "2;3;10;27;WQL;root\\CIMv2;SELECT * FROM Win32_Battery;" + "3;4;29;WQL;root;SELECT * FROM x WHERE a = ';';";

    @Test
    void queriesAreReadAndWrittenTheSame() {
        assertThat(WmiQueryList.parse(ONE)).containsExactly(WmiQuery.of("SELECT * FROM Win32_Battery"));
        assertThat(WmiQueryList.write(WmiQueryList.parse(ONE))).isEqualTo(ONE);
        assertThat(WmiQueryList.write(WmiQueryList.parse(TWO))).isEqualTo(TWO);
    }

    @Test
    void lengthsTellWhereAQueryEndsNotSemicolons() {
        assertThat(WmiQueryList.parse(TWO).get(1)).isEqualTo(WmiQuery.of("root", "SELECT * FROM x WHERE a = ';'"));
    }

    @Test
    void lengthsCountUtf16Characters() {
        WmiQuery query = WmiQuery.of("SELECT * FROM x WHERE a = 'Größe \uD83D\uDE00'");
        assertThat(WmiQueryList.write(List.of(query))).startsWith("1;3;10;36;");
        assertThat(WmiQueryList.parse(WmiQueryList.write(List.of(query)))).containsExactly(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1;",
                "1;3;10;26;WQL;root\\CIMv2;SELECT * FROM Win32_Battery;",
                "1;3;10;28;WQL;root\\CIMv2;SELECT * FROM Win32_Battery;",
                "1;3;10;999999999;WQL;root\\CIMv2;SELECT * FROM Win32_Battery;",
                "999999999;",
                "-1;",
                "1;3;10;27;WQL;root\\CIMv2;SELECT * FROM Win32_Battery",
                "1;3;10;0;WQL;root\\CIMv2;;",
                ONE + "x"
            })
    void aListOfAnotherFormIsRefusedWithThePlace(String value) {
        assertThatThrownBy(() -> WmiQueryList.parse(value))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("at character");
    }

    @Test
    void damagedListsAreRefusedAndNothingElse() {
        Mutations.survive(TWO.getBytes(UTF_8), 11, 5000, bytes -> WmiQueryList.parse(new String(bytes, UTF_8)));
    }

    @Test
    void datesAreThoseOfWmi() {
        Instant time = Instant.parse("2023-03-20T15:58:00.667Z");
        assertThat(CimDate.write(time)).isEqualTo("20230320155800.667000-000");
        assertThat(CimDate.parse("20230320155800.667000-000")).contains(time);
        assertThat(CimDate.parse("20230320175800.667000+120")).contains(time);
        assertThat(CimDate.parse("20231320155800.667000-000")).isEmpty();
        assertThat(CimDate.parse("yesterday")).isEmpty();
    }
}
