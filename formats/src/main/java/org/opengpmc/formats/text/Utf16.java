// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.text;

import java.io.ByteArrayOutputStream;

/**
 * UTF-16LE without loss. The JDK's decoder replaces unpaired surrogates; Windows stores them, and a file that is read
 * and written again must still hold them.
 */
public final class Utf16 {
    private Utf16() {}

    /**
     * Decodes the bytes from {@code from} to {@code to}, exclusive.
     *
     * @throws IllegalArgumentException if their number is odd
     */
    public static String decode(byte[] bytes, int from, int to) {
        if ((to - from) % 2 != 0) {
            throw new IllegalArgumentException("odd number of bytes: " + (to - from));
        }
        char[] chars = new char[(to - from) / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) unit(bytes, from + 2 * i);
        }
        return new String(chars);
    }

    /** Decodes all bytes; their number must be even. */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** The code unit at a byte offset. */
    public static int unit(byte[] bytes, int offset) {
        return (bytes[offset] & 0xFF) | (bytes[offset + 1] & 0xFF) << 8;
    }

    /** Encodes, without byte order mark. */
    public static byte[] encode(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    /** Appends text, without byte order mark. */
    public static void encode(String text, ByteArrayOutputStream out) {
        out.writeBytes(encode(text));
    }
}
