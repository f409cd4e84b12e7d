// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;
import org.opengpmc.formats.wql.WqlCondition.And;
import org.opengpmc.formats.wql.WqlCondition.Comparison;
import org.opengpmc.formats.wql.WqlCondition.IsNull;
import org.opengpmc.formats.wql.WqlCondition.Not;
import org.opengpmc.formats.wql.WqlCondition.Or;
import org.opengpmc.formats.wql.WqlValue.Text;

class WqlQueryTest {
    private static final String USUAL =
            "SELECT Version, ProductType FROM Win32_OperatingSystem WHERE Version LIKE \"10.%\" AND NOT ProductType = '1'";

    @Test
    void theUsualQueryIsUnderstood() {
        WqlQuery.Select query = (WqlQuery.Select) WqlQuery.parse(USUAL);
        assertThat(query.properties()).containsExactly("Version", "ProductType");
        assertThat(query.fromClass()).isEqualTo("Win32_OperatingSystem");
        assertThat(query.condition())
                .contains(new And(List.of(
                        new Comparison("Version", WqlOperator.LIKE, new Text("10.%")),
                        new Not(new Comparison("ProductType", WqlOperator.EQUAL, new Text("1"))))));
    }

    @Test
    void aQueryWithoutConditionIsEnough() {
        assertThat(WqlQuery.parse("select * from Win32_Battery").condition()).isEmpty();
    }

    @Test
    void andBindsCloserThanOr() {
        assertThat(condition("a = 1 OR b = 2 AND c = 3"))
                .isEqualTo(new Or(List.of(equal("a", 1), new And(List.of(equal("b", 2), equal("c", 3))))));
        assertThat(condition("(a = 1 OR b = 2) AND c = 3"))
                .isEqualTo(new And(List.of(new Or(List.of(equal("a", 1), equal("b", 2))), equal("c", 3))));
    }

    @Test
    void nullIsTestedFor() {
        assertThat(condition("a IS NULL")).isEqualTo(new IsNull("a"));
        assertThat(condition("a IS NOT NULL")).isEqualTo(new Not(new IsNull("a")));
    }

    @Test
    void aValueMayStandFirst() {
        assertThat(condition("22000 <= BuildNumber"))
                .isEqualTo(new Comparison("BuildNumber", WqlOperator.GREATER_OR_EQUAL, number("22000")));
    }

    @Test
    void valuesAreTextsNumbersAndTruth() {
        assertThat(condition("a = -1.5")).isEqualTo(new Comparison("a", WqlOperator.EQUAL, number("-1.5")));
        assertThat(condition("a != 0xFF")).isEqualTo(new Comparison("a", WqlOperator.NOT_EQUAL, number("255")));
        assertThat(condition("a <> True"))
                .isEqualTo(new Comparison("a", WqlOperator.NOT_EQUAL, new WqlValue.Bool(true)));
        assertThat(condition("a = null")).isEqualTo(new Comparison("a", WqlOperator.EQUAL, new WqlValue.Null()));
    }

    @Test
    void escapesInTextsAreUndone() {
        assertThat(condition("Name = 'C:\\\\Program Files\\\\it\\'s \\\"here\\\"'"))
                .isEqualTo(new Comparison("Name", WqlOperator.EQUAL, new Text("C:\\Program Files\\it's \"here\"")));
    }

    @Test
    void aClassIsTestedForWithIsa() {
        assertThat(condition("__this ISA 'Win32_Service'"))
                .isEqualTo(new Comparison("__this", WqlOperator.ISA, new Text("Win32_Service")));
        assertThat(condition("TargetInstance.State = 'Running'"))
                .isEqualTo(new Comparison("TargetInstance.State", WqlOperator.EQUAL, new Text("Running")));
    }

    @Test
    void relatedObjectsAreRecognised() {
        assertThat(WqlQuery.parse("ASSOCIATORS OF {Win32_LogicalDisk.DeviceID=\"C:\"} WHERE ResultClass = Win32_Dir "
                        + "Role = Antecedent ClassDefsOnly"))
                .isEqualTo(new WqlQuery.Related(
                        false,
                        "Win32_LogicalDisk.DeviceID=\"C:\"",
                        List.of("ResultClass = Win32_Dir", "Role = Antecedent", "ClassDefsOnly")));
        assertThat(WqlQuery.parse("references of {Win32_Service.Name='x'}"))
                .isEqualTo(new WqlQuery.Related(true, "Win32_Service.Name='x'", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELCT * FROM Win32_Battery                               |  1 | starts with SELECT
                    SELECT FROM Win32_Battery                                |  8 | property is missing
                    SELECT * FORM Win32_Battery                              | 10 | FROM is expected
                    SELECT * FROM                                            | 14 | name of a class
                    SELECT * FROM Win32_Battery WERE a = 1                   | 29 | WHERE is expected
                    SELECT * FROM Win32_Battery WHERE                        | 34 | the end of the query
                    SELECT * FROM Win32_Battery WHERE a LIKE                 | 41 | a value is expected
                    SELECT * FROM Win32_Battery WHERE a LIKE 10              | 42 | text in quotes
                    SELECT * FROM Win32_Battery WHERE a = "x                 | 39 | no closing "
                    SELECT * FROM Win32_Battery WHERE (a = 1 AND b = 2       | 35 | never closed
                    SELECT * FROM Win32_Battery WHERE a = 1)                 | 40 | never opened
                    SELECT * FROM Win32_Battery WHERE a == 1                 | 38 | single =
                    SELECT * FROM Win32_Battery WHERE a = abc                | 39 | needs quotes
                    SELECT * FROM Win32_Battery WHERE a = 1 b = 2            | 41 | AND or OR
                    SELECT * FROM Win32_Battery WHERE a = 'C:\\x'             | 42 | write it twice
                    SELECT * FROM Win32_Battery WHERE a = “x”                | 39 | word processor
                    SELECT * FROM Win32_Battery WHERE a IS 1                 | 40 | NULL is expected
                    SELECT * FROM Win32_Battery WHERE a = 10abc              | 39 | no number
                    SELECT * FROM __InstanceCreationEvent WITHIN 5           | 39 | event query
                    ASSOCIATORS OF Win32_Battery                             | 16 | in braces
                    REFERENCES OF {a} WHERE Nonsense = b                     | 25 | no clause
                    """)
    void aMistakeIsPointedAt(String query, long character, String words) {
        FormatException problem = catchThrowableOfType(FormatException.class, () -> WqlQuery.parse(query));
        assertThat(problem).as(query).isNotNull();
        assertThat(problem.character()).as(problem.getMessage()).hasValue(character);
        assertThat(problem).hasMessageContaining(words).hasMessageContaining("at character " + character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void anEmptyQueryIsNone(String query) {
        FormatException problem = catchThrowableOfType(FormatException.class, () -> WqlQuery.parse(query));
        assertThat(problem).hasMessageContaining("empty");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackIsFull() {
        String query = "SELECT * FROM x WHERE " + "(".repeat(20_000) + "a = 1";
        FormatException problem = catchThrowableOfType(FormatException.class, () -> WqlQuery.parse(query));
        assertThat(problem).hasMessageContaining("parentheses");
    }

    @Test
    void damagedQueriesAreRefusedAndNothingElse() {
        Mutations.survive(USUAL.getBytes(UTF_8), 7, 5000, bytes -> WqlQuery.parse(new String(bytes, UTF_8)));
    }

    private static WqlCondition condition(String where) {
        return WqlQuery.parse("SELECT * FROM Anything WHERE " + where)
                .condition()
                .orElseThrow();
    }

    private static Comparison equal(String property, int value) {
        return new Comparison(property, WqlOperator.EQUAL, number(Integer.toString(value)));
    }

    private static WqlValue number(String number) {
        return new WqlValue.Numeric(new BigDecimal(number));
    }
}
