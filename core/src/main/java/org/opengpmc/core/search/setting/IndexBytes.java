// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of an index while it is written: numbers in groups of seven bits, lowest first. */
final class IndexBytes {
    private final int limit;
    private byte[] bytes = new byte[1 << 8];
    private int size;

    /**
     * @param limit how many there may be
     */
    IndexBytes(int limit) {
        this.limit = limit;
    }

    /** A number that is not negative. */
    void number(int number) {
        room(5);
        int rest = number;
        while (rest > 0x7F) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        // All or nothing.
        room(utf8.length + 5);
        number(utf8.length);
        raw(utf8, utf8.length);
    }

    void append(IndexBytes other) {
        raw(other.bytes, other.size);
    }

    private void raw(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (size > limit - more) {
            throw IndexMemory.exceeded();
        }
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + bytes.length / 2, size + more));
        }
    }

    /** All of some, one after the other. */
    static byte[] joined(IndexBytes... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.size).sum()];
        int at = 0;
        for (IndexBytes part : parts) {
            System.arraycopy(part.bytes, 0, all, at, part.size);
            at += part.size;
        }
        return all;
    }
}
