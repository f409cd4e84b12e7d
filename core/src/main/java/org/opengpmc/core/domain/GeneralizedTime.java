// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.util.StaticUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The directory's times ({@code Generalized-Time}, RFC 4517 3.3.13). */
public final class GeneralizedTime {
    /** {@code yyyyMMddHHmmss.0Z}, the one form that a DC writes. */
    private static final int DIGITS = 14;

    private GeneralizedTime() {}

    /** The moment that an attribute's value tells; empty if it tells none. */
    public static Optional<Instant> parse(String value) {
        try {
            return Optional.of(
                    usual(value)
                            ? read(value)
                            : StaticUtils.decodeGeneralizedTime(value).toInstant());
        } catch (ParseException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean usual(String value) {
        return value.length() == DIGITS + 3
                && value.endsWith(".0Z")
                && value.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The library's reader loads a calendar with all its words first, which shows in a short command. */
    private static Instant read(String value) {
        return LocalDateTime.of(
                        number(value, 0, 4),
                        number(value, 4, 6),
                        number(value, 6, 8),
                        number(value, 8, 10),
                        number(value, 10, 12),
                        number(value, 12, 14))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
