// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages tell times and words of ours. */
final class Wording {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Wording() {}

    static String text(Instant time) {
        return TIME.format(time);
    }

    /** By the clock of a machine whose zone is not known. */
    static String text(LocalDateTime time) {
        return LOCAL.format(time);
    }

    /** A constant as a word, capitalised. */
    static String word(Enum<?> constant) {
        return sentence(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** With a capital first. */
    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
