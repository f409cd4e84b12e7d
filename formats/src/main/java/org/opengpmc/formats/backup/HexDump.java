// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Bytes as {@code Backup.xml} shows them: lower-case pairs of hex digits with a space between two.
 *
 * @param text the pairs; empty for no bytes
 */
public record HexDump(String text) {
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** No bytes. */
    public static final HexDump EMPTY = new HexDump("");

    /** The dump of some bytes. */
    public static HexDump of(byte[] bytes) {
        return new HexDump(PAIRS.formatHex(bytes));
    }

    /**
     * Reads a dump, with or without white space between the digits.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static HexDump parse(String text) {
        return of(HexFormat.of().parseHex(SPACE.matcher(text).replaceAll("")));
    }

    /** The bytes. */
    public byte[] bytes() {
        return text.isEmpty() ? new byte[0] : PAIRS.parseHex(text);
    }
}
