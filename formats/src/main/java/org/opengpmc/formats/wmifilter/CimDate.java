// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wmifilter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as WMI writes them: {@code yyyymmddHHMMSS.mmmmmm} and the offset from UTC in minutes ([DSP0004] 5). */
public final class CimDate {
    private static final Pattern FORM = Pattern.compile("(\\d{14}\\.\\d{6})([-+]\\d{3})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CimDate() {}

    /** The text of a time, in UTC, as GPMC writes it. */
    public static String write(Instant time) {
        return TIME.format(time) + "-000";
    }

    /** The time of a text; empty if it is none: such a date is only information. */
    public static Optional<Instant> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(matcher.group(2)));
            return Optional.of(
                    LocalDateTime.parse(matcher.group(1), TIME).atOffset(offset).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
