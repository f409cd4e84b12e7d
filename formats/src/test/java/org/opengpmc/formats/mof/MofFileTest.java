// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;
import org.opengpmc.formats.wmifilter.SomFilter;
import org.opengpmc.formats.wmifilter.WmiQuery;

class MofFileTest {
    private static final String EXPORTED = """

            instance of MSFT_SomFilter
            {
            	Author = "admin@contoso.test";
            	ChangeDate = "20260131120000.000000-000";
            	CreationDate = "20260131120000.000000-000";
            	Description = "Größe";
            	Domain = "contoso.test";
            	ID = "{01234567-89AB-CDEF-0123-456789ABCDEF}";
            	Name = "Laptops";
            	Rules = {
            instance of MSFT_Rule
            {
            	Query = "SELECT * FROM Win32_Battery WHERE Name = \\"C:\\\\\\\\x\\"";
            	QueryLanguage = "WQL";
            	TargetNameSpace = "root\\\\CIMv2";
            },\s
            instance of MSFT_Rule
            {
            	Query = "SELECT * FROM x";
            	QueryLanguage = "WQL";
            	TargetNameSpace = "root\\\\wmi";
            }};
            };
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$Rule1",
                "\"junk\"",
                "NULL",
                "5",
                "instance of Other_Rule { Query = \"SELECT * FROM y\"; }",
            })
    void aRuleThatCannotBeReadIsToldAndNeverLeftOut(String element) {
        for (String text : List.of(
                EXPORTED.replace("Rules = {", "Rules = { " + element + ","),
                EXPORTED.replace("}};", "}, " + element + "};"))) {
            MofFile file = MofFile.parse(text.getBytes(UTF_8));
            assertThatThrownBy(() -> SomFilter.of(file))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("of Rules is")
                    .hasMessageContaining("not an instance of MSFT_Rule");
        }
    }

    @Test
    void aFilterAsGpmcExportsItIsReadAndWrittenTheSame() {
        byte[] bytes = ("\uFEFF" + EXPORTED).getBytes(UTF_16LE);
        MofFile file = MofFile.parse(bytes);
        SomFilter filter = SomFilter.of(file).get(0);
        assertThat(filter.name()).isEqualTo("Laptops");
        assertThat(filter.description()).isEqualTo("Größe");
        assertThat(filter.queries())
                .containsExactly(
                        WmiQuery.of("SELECT * FROM Win32_Battery WHERE Name = \"C:\\\\x\""),
                        WmiQuery.of("root\\wmi", "SELECT * FROM x"));
        assertThat(file.write()).isEqualTo(bytes);
        assertThat(MofFile.of(List.of(filter.toMof())).write()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @EnumSource
    void everyEncodingIsReadAndWrittenTheSame(MofEncoding encoding) {
        for (String text : List.of(EXPORTED, EXPORTED.replace("\n", "\r\n"))) {
            byte[] bytes =
                    switch (encoding) {
                        case UTF_16LE -> ("\uFEFF" + text).getBytes(UTF_16LE);
                        case UTF_16LE_BARE -> text.getBytes(UTF_16LE);
                        case UTF_8 -> ("\uFEFF" + text).getBytes(UTF_8);
                        case UTF_8_BARE -> text.getBytes(UTF_8);
                        case ANSI -> text.getBytes(Charset.forName("windows-1252"));
                    };
            MofFile file = MofFile.parse(bytes);
            assertThat(file.encoding()).isEqualTo(encoding);
            assertThat(SomFilter.of(file).get(0).description()).isEqualTo("Größe");
            assertThat(file.write()).isEqualTo(bytes);
        }
    }

    @Test
    void whatIsUnknownIsKept() {
        String text = """

                instance of Other
                {
                	Number = -12;
                	Truth = TRUE;
                	Many = {1, 2, "x\\n\\x0001"};
                	None = NULL;
                	Empty = {};
                };
                """;
        MofFile file = MofFile.parse(text.getBytes(UTF_8));
        assertThat(new String(file.write(), UTF_8)).isEqualTo(text);
        assertThat(file.instances().get(0).get("many"))
                .contains(new MofValue.Array(
                        List.of(new MofValue.Word("1"), new MofValue.Word("2"), new MofValue.Text("x\n\u0001"))));
        assertThatThrownBy(() -> SomFilter.of(file)).hasMessageContaining("no MSFT_SomFilter");
    }

    @Test
    void commentsPragmasAndTextsInPartsAreRead() {
        String text = """
                #pragma namespace("\\\\\\\\.\\\\root\\\\policy")
                // made by hand
                INSTANCE OF msft_somfilter { name = "Lap" /* of */ "tops"; rules = {
                    instance of MSFT_Rule { query = "SELECT * FROM Win32_Battery"; } }; };
                """;
        SomFilter filter = SomFilter.of(MofFile.parse(text.getBytes(UTF_8))).get(0);
        assertThat(filter.name()).isEqualTo("Laptops");
        assertThat(filter.queries()).containsExactly(WmiQuery.of("SELECT * FROM Win32_Battery"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instance of",
                "instance of X {",
                "instance of X { a = ; };",
                "instance of X { a = \"open; };",
                "instance of X { a = \"\\q\"; };",
                "instance of X { a = 1; a = 2; };",
                "class X { string a; };",
                "instance of X { a = 1; }",
                "/* never closed"
            })
    void aMistakeIsToldWithItsLine(String text) {
        assertThatThrownBy(() -> MofFile.parse(("\n\n" + text).getBytes(UTF_8)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void aFilterWithoutNameOrQueryIsRefused() {
        assertThatThrownBy(() -> filterOf("instance of MSFT_SomFilter { Rules = {}; };"))
                .hasMessageContaining("no Name");
        assertThatThrownBy(() -> filterOf("instance of MSFT_SomFilter { Name = \"x\"; };"))
                .hasMessageContaining("no query");
    }

    @Test
    void hostileFilesAreRefusedBeforeTheyHurt() {
        assertThatThrownBy(() -> MofFile.parse(new byte[MofFile.MAX_SIZE + 1])).isInstanceOf(FormatException.class);
        String deep = "instance of X { a = " + "{".repeat(100_000);
        assertThatThrownBy(() -> MofFile.parse(deep.getBytes(UTF_8))).hasMessageContaining("levels");
        String wide = "instance of X { a = {" + "1,".repeat(20_000) + "1}; };";
        assertThatThrownBy(() -> MofFile.parse(wide.getBytes(UTF_8))).hasMessageContaining("values");
        Mutations.survive(EXPORTED.getBytes(UTF_8), 3, 3000, MofFile::parse);
    }

    private static List<SomFilter> filterOf(String text) {
        return SomFilter.of(MofFile.parse(text.getBytes(UTF_8)));
    }
}
