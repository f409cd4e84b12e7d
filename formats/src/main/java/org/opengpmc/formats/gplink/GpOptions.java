// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gplink;

import org.opengpmc.formats.FormatException;

/**
 * The value of {@code gPOptions} ([MS-GPOL] 2.2.2).
 *
 * @param value all bits, unknown ones included
 */
public record GpOptions(int value) {
    /** The bit of a domain or OU that blocks inheritance: links above it count only if they are enforced. */
    public static final int BLOCK_INHERITANCE = 1;

    /** What a missing attribute means. */
    public static final GpOptions NONE = new GpOptions(0);

    /**
     * Reads the attribute's value, a decimal number; blank counts as 0.
     *
     * @throws FormatException if it is no 32-bit number
     */
    public static GpOptions parse(String value) {
        String digits = value.strip();
        try {
            return digits.isEmpty() ? NONE : new GpOptions(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw FormatException.whole("gPOptions", "not a number: " + abridged(digits));
        }
    }

    private static String abridged(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The attribute's value. */
    public String write() {
        return Integer.toString(value);
    }

    /** Whether inheritance is blocked. */
    public boolean blockInheritance() {
        return (value & BLOCK_INHERITANCE) != 0;
    }

    /** These options with inheritance blocked or not; other bits stay. */
    public GpOptions withBlockInheritance(boolean block) {
        return new GpOptions(block ? value | BLOCK_INHERITANCE : value & ~BLOCK_INHERITANCE);
    }
}
