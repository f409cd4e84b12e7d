// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Values of a template, as they are read and shown. */
final class Values {
    /** The plural of the units there are. */
    private static final Pattern ONE = Pattern.compile("s(?= remembered|$)");

    private Values() {}

    /** A number; quotes around it do not count. */
    static OptionalLong number(String text) {
        String bare = unquoted(text);
        try {
            boolean hex = bare.regionMatches(true, 0, "0x", 0, 2);
            return OptionalLong.of(hex ? Long.parseLong(bare.substring(2), 16) : Long.parseLong(bare));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The console's numbers have 32 bits without sign: it shows -1 as 4294967295. */
    static long unsigned(long value) {
        return value < 0 && value >= Integer.MIN_VALUE ? value & 0xFFFF_FFFFL : value;
    }

    static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** A number with its unit, given in the plural; of one thing the first word is in the singular. */
    static String counted(long number, String unit) {
        return number + " " + (number == 1 ? ONE.matcher(unit).replaceFirst("") : unit);
    }

    static String enabled(boolean value) {
        return value ? "Enabled" : "Disabled";
    }
}
