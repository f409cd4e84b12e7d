// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.settings.RegistryPlace;

/** The patterns that a search understands. */
class TextPatternsTest {
    @ParameterizedTest
    @CsvSource({
        "abc, ABC, true",
        "abc, abcd, false",
        "*, '', true",
        "a*c, abbbc, true",
        "a*c, abbb, false",
        "*b*, abc, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "*ab*abc, abxabxababc, true",
        "STRASSE, straße, true",
        "Ärger, äRGER, true",
        "**a**, bab, true"
    })
    void wildcardsMatchTheWholeTextWithoutRegardToCase(String pattern, String text, boolean matches) {
        assertThat(new Wildcard(pattern).test(text)).isEqualTo(matches);
    }

    @Test
    void manyStarsTakeNoTime() {
        String text = "a".repeat(20_000);
        long begin = System.nanoTime();
        assertThat(new Wildcard("*a".repeat(30) + "b").test(text)).isFalse();
        assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "Software\\Policies\\Contoso, true",
        "HKLM\\software\\policies, true",
        "hkey_local_machine\\Software\\, true",
        "HKLM:\\Software, true",
        "HKLM, true",
        "HKCU\\Software, false",
        "Software\\Pol, false",
        "Software\\Pol*, true",
        "*contoso*, true",
        "Software\\Policies\\Contoso!Enabled, true",
        "Software\\Policies!Enabled, false",
        "Software\\Policies\\*!enab*, true",
        "!Enabled, true",
        "*!Disabled, false"
    })
    void aRegistryPathIsAKeyWithAllBelowItOrOneValue(String path, boolean matches) {
        RegistryPlace place = new RegistryPlace("HKLM", "Software\\Policies\\Contoso", "Enabled");
        assertThat(new RegistryPattern(path).matches(place)).isEqualTo(matches);
    }

    @Test
    void aRegularExpressionIsSearchedForWithoutRegardToCase() {
        BoundedPattern pattern = pattern("^fs0[0-9]$", CancellationToken.NONE);
        assertThat(pattern.occursIn("one\nFS07\nthree")).isTrue();
        assertThat(pattern.occursIn("fs17")).isFalse();
    }

    @Test
    void anExpressionThatTakesForeverIsGivenUp() {
        String text = "a".repeat(40);
        assertThatThrownBy(() -> pattern("(a+a+)+\\1b", CancellationToken.NONE).occursIn(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("takes too long");
    }

    @Test
    void anExpressionCanBeCancelled() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> new BoundedPattern(
                                "(a+)+(b+)+c|(a|aa)+$",
                                Long.MAX_VALUE / 2,
                                System::nanoTime,
                                () -> asked.incrementAndGet() > 2)
                        .occursIn("a".repeat(5000) + "d"))
                .isInstanceOfAny(CancelledException.class, InvalidInputException.class);
    }

    @Test
    void anExpressionThatIsNoneIsRefusedWithThePlace() {
        assertThatThrownBy(() -> pattern("a(b", CancellationToken.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("character");
        assertThatThrownBy(() -> pattern("a".repeat(2000), CancellationToken.NONE))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void deepRecursionIsNoCrash() {
        String text = "ab".repeat(200_000);
        assertThatThrownBy(() -> pattern("^(a|b)*c", CancellationToken.NONE).occursIn(text))
                .isInstanceOf(InvalidInputException.class);
    }

    private static BoundedPattern pattern(String expression, CancellationToken cancellation) {
        return new BoundedPattern(expression, 200_000_000L, System::nanoTime, cancellation);
    }
}
