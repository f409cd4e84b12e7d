// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as text, for people and for programs. */
public final class Text {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\n]");
    private static final String RETURN = "\u23CE";

    private Text() {}

    /** {@code 1 backup}, {@code 2 backups}. */
    public static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** For people: local time to the minute, lists with commas, nothing that could steer a terminal. */
    public static String forPeople(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return toTheMinute(LocalDateTime.ofInstant(instant, ZoneId.systemDefault()));
        }
        if (value instanceof LocalDateTime time) {
            return toTheMinute(time);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Text::forPeople).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> forPeople(e.getKey()) + "=" + forPeople(e.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return safe(forPrograms(value));
    }

    /** For programs: ISO 8601 in UTC, GUIDs in braces, enum values in lower case with hyphens. */
    public static String forPrograms(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof UUID guid) {
            return guid(guid);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof Collection<?> many) {
            // The text of parts may hold semicolons itself.
            String between = many.stream().anyMatch(Parts.class::isInstance) ? "\n" : ";";
            return many.stream().map(Text::forPrograms).collect(Collectors.joining(between));
        }
        return value.toString();
    }

    /** A GUID as Group Policy writes it: upper case, in braces. */
    public static String guid(UUID guid) {
        return "{" + guid.toString().toUpperCase(Locale.ROOT) + "}";
    }

    /**
     * Without control characters. Names come from the directory, and whoever may name a GPO must not be able to send
     * escape sequences to an administrator's terminal. A line break is shown as the sign of the return key.
     */
    public static String safe(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        LINE_BREAK
                .matcher(text)
                .replaceAll(RETURN)
                .codePoints()
                .forEach(c -> safe.appendCodePoint(unprintable(c) ? '\uFFFD' : c));
        return safe.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The same for text of several lines, which stay. */
    public static String safeLines(String text) {
        return text.lines().map(Text::safe).collect(Collectors.joining(System.lineSeparator()));
    }

    /** ISO 8601 already, but for the letter; a formatter would cost a short command a tenth of its time. */
    private static String toTheMinute(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }

    private static boolean unprintable(int codePoint) {
        int type = Character.getType(codePoint);
        // FORMAT holds the marks that reverse the direction of writing.
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
