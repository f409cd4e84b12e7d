// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import java.time.DateTimeException;
import java.time.LocalDateTime;

/** Times as cabinets hold them ([MS-CAB] 2.4): two numbers of 16 bits, local time, to two seconds, years 1980 to 2107. */
final class DosTime {
    /** The first time there is; stands for one that cannot be told. */
    static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

    private DosTime() {}

    static LocalDateTime parse(int date, int time) {
        try {
            return LocalDateTime.of(
                    1980 + (date >> 9),
                    (date >> 5) & 0x0f,
                    date & 0x1f,
                    time >> 11,
                    (time >> 5) & 0x3f,
                    Math.min(58, (time & 0x1f) * 2));
        } catch (DateTimeException e) {
            // Nobody's settings are worse for it.
            return EPOCH;
        }
    }

    static int date(LocalDateTime moment) {
        LocalDateTime within = within(moment);
        return ((within.getYear() - 1980) << 9) | (within.getMonthValue() << 5) | within.getDayOfMonth();
    }

    static int time(LocalDateTime moment) {
        LocalDateTime within = within(moment);
        return (within.getHour() << 11) | (within.getMinute() << 5) | (within.getSecond() / 2);
    }

    private static LocalDateTime within(LocalDateTime moment) {
        if (moment.isBefore(EPOCH)) {
            return EPOCH;
        }
        return moment.isAfter(LAST) ? LAST : moment;
    }
}
