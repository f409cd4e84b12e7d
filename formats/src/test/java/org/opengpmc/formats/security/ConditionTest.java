// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;

class ConditionTest {
    private static final SddlContext CONTEXT = SddlContext.of(Sid.parse("S-1-5-21-1-2-3"));

    private static Ace.Plain ace(String condition) {
        return (Ace.Plain) Sddl.parseAce("(XA;;FX;;;WD;" + condition + ")", CONTEXT);
    }

    private static String written(Ace ace) {
        String text = Sddl.write(ace, CONTEXT);
        return text.substring("(XA;;FX;;;WD;".length(), text.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(@User.Title == \"PM\" && (@User.Division == \"Finance\" || @User.Division == \"Sales\"))",
                "(@User.a == 1 && @User.b == 2 || @User.c == 3)",
                "((@User.a == 1 || @User.b == 2) && @User.c == 3)",
                "(@User.a == 1 || (@User.b == 2 || @User.c == 3))",
                "(!(Exists @Resource.dept))",
                "(Not_Exists local && @Device.b != -5)",
                "(Member_of {SID(BA), SID(DA)})",
                "(Not_Device_Member_of_Any {SID(S-1-5-21-9-9-9-1000)})",
                "(Member_of SID(BA))",
                "(@User.Project Any_of @Resource.Project)",
                "(@User.x Not_Contains {1, +2, -0x1f, 017, \"a(b)c\", #00ff})",
                "(@User.x >= 9223372036854775807 && @User.x <= 0x7fffffffffffffff && @User.x < 1 && @User.x > 0)",
                "(@Resource.a%0020b%003d%00e9 == {})"
            })
    void canonical_text_comes_out_as_it_went_in(String text) {
        Ace.Plain ace = ace(text);
        assertThat(written(ace)).isEqualTo(text);
        assertThat(ace.data().size() % 4).isZero();
    }

    @Test
    void byte_code_is_postfix() {
        assertThat(ace("(Title==\"PM\" && !Member_of{SID(BA)})").data())
                .hasToString(
                        "61727478" // artx
                                + "f80a000000" + "5400690074006c006500" // Title
                                + "1004000000" + "50004d00" // "PM"
                                + "80"
                                + "5015000000" + "5110000000"
                                + HexFormat.of().formatHex(WellKnownSids.ADMINISTRATORS.write())
                                + "89" + "a2" + "a0"
                                + "000000".substring(0, padding(4 + 15 + 9 + 1 + 5 + 21 + 3) * 2));
    }

    private static int padding(int length) {
        return (4 - length % 4) % 4;
    }

    @Test
    void integer_of_the_specification() {
        // -1 in decimal as int64: all ones, minus sign, base 10
        assertThat(ace("(a == -1)").data().toString()).contains("04ffffffffffffffff0202" + "80");
    }

    @Test
    void parentheses_that_change_nothing_are_not_written() {
        assertThat(written(ace("(((@User.a==1)) && (( @USER.b==2 )))"))).isEqualTo("(@User.a == 1 && @User.b == 2)");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "(, 15",
                "(), 14",
                "(a ==), 18",
                "(a == \"x), 23",
                "(a == 1 b), 21",
                "(Any_of 1), 20",
                "(a Exists b), 22",
                "(a == 99999999999999999999), 19",
                "(a == #123), 19",
                "(a%00 == 1), 16",
                "(Member_of SID(DZ)), 28",
                "(Member_of {{1}}), 25",
                "a == 1, 13"
            })
    void errors_say_at_which_character(String condition, long offset) {
        assertThatThrownBy(() -> ace(condition))
                .isInstanceOfSatisfying(
                        FormatException.class,
                        problem -> assertThat(problem.character().orElse(0) - 1)
                                .as(problem.getMessage())
                                .isEqualTo(offset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(%0045xists == 1)", "(%0031 == 1)", "(%002da == 1)", "(%0041ny_of == 1)", "(Exists2 == 1)"})
    void attributes_named_like_numbers_or_operators_stay_attributes(String condition) {
        String written = written(ace(condition));
        assertThat(ace(written)).isEqualTo(ace(condition));
    }

    @Test
    void conditions_nested_deeper_than_they_could_be_read_have_no_text() {
        String negations = "a2".repeat(100);
        OpaqueBytes data = OpaqueBytes.of(HexFormat.of().parseHex("61727478f8020000006100" + negations));
        Ace ace = new Ace.Plain(AceType.ALLOW_CALLBACK, 0, 1, WellKnownSids.EVERYONE, data);
        assertThatThrownBy(() -> Sddl.write(ace, CONTEXT)).isInstanceOf(FormatException.class);
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "(".repeat(5000) + "a" + ")".repeat(5000);
        assertThatThrownBy(() -> ace(deep)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> ace("(" + "!".repeat(5000) + "a)")).isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // no signature
                "61727478", // nothing
                "6172747880", // operator without operands
                "61727478f8020000006100f8020000006100", // two expressions
                "61727478f8ffffffff6100", // length outside
                "61727478f801000000610000", // half a character
                "61727478040100000000000000020289", // positive with minus sign
                "6172747870", // unknown token
                "61727478f8020000006100f802000000620080f80200000063008e", // a relation of a relation
                "61727478f8020000006100f8020000006200a089", // members of a condition
                "61727478f80000000087" // an attribute without name
            })
    void data_that_is_no_condition_has_no_text_and_is_kept(String hex) {
        OpaqueBytes data = OpaqueBytes.of(HexFormat.of().parseHex(hex));
        Ace ace = new Ace.Plain(AceType.ALLOW_CALLBACK, 0, 1, WellKnownSids.EVERYONE, data);
        assertThatThrownBy(() -> Sddl.write(ace, CONTEXT)).isInstanceOf(FormatException.class);
        SecurityDescriptor descriptor = SecurityDescriptor.of(null, null, Acl.of(ace));
        assertThat(SecurityDescriptor.parse(descriptor.write())).isEqualTo(descriptor);
    }
}
