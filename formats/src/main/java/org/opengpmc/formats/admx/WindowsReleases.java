// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a text about Windows versions can have been written at the earliest: a template that names a version is no older
 * than that version. Templates carry no other date that survives copying.
 */
final class WindowsReleases {
    // Not any four digits: 2003, 2008 and 2012 are years.
    private static final Pattern VERSION =
            Pattern.compile("(?<![0-9.])(1507|1511|1607|1703|1709|1803|1809|1903|1909|2004|2[0-9]H[12])(?![0-9])");
    private static final Map<String, LocalDate> NAMES = Map.of(
            "Windows 8.1", LocalDate.of(2013, 8, 1),
            "Windows 10", LocalDate.of(2015, 7, 1),
            "Windows Server 2016", LocalDate.of(2016, 9, 1),
            "Windows Server 2019", LocalDate.of(2018, 10, 1),
            "Windows Server 2022", LocalDate.of(2021, 8, 1),
            "Windows 11", LocalDate.of(2021, 10, 1),
            "Windows Server 2025", LocalDate.of(2024, 11, 1));

    private WindowsReleases() {}

    /** The release of the newest version that a text names; {@link LocalDate#MIN} if it names none that is known. */
    static LocalDate newest(String text) {
        if (!text.contains("Windows")) {
            return LocalDate.MIN;
        }
        LocalDate newest = LocalDate.MIN;
        for (Map.Entry<String, LocalDate> name : NAMES.entrySet()) {
            if (text.contains(name.getKey())) {
                newest = later(newest, name.getValue());
            }
        }
        for (Matcher m = VERSION.matcher(text); m.find(); ) {
            newest = later(newest, version(m.group(1)));
        }
        return newest;
    }

    private static LocalDate version(String version) {
        int year = 2000 + Integer.parseInt(version.substring(0, 2));
        String part = version.substring(2);
        return LocalDate.of(year, part.equals("H1") ? 5 : part.equals("H2") ? 10 : Integer.parseInt(part), 1);
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
