// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import org.opengpmc.formats.FormatException;

/** Reads bytes of an index. Whatever they are, it stays inside them. */
final class IndexCursor {
    private static final String FORMAT = "index of settings";

    private final byte[] bytes;
    private int at;

    /**
     * @param from where to begin
     */
    IndexCursor(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            if (at >= bytes.length) {
                throw damaged("ends early");
            }
            int next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw damaged("a number is too large");
    }

    /** Passes over so many numbers. */
    void numbers(long count) {
        for (long left = count; left > 0; left--) {
            number();
        }
    }

    /** A number of things that follow, each of one byte or more. */
    int count() {
        int count = number();
        if (count > bytes.length - at) {
            throw damaged("more is announced than there is");
        }
        return count;
    }

    /** A number below a limit. */
    int below(int limit) {
        int number = number();
        if (number >= limit) {
            throw damaged("a reference leads nowhere");
        }
        return number;
    }

    void skip(int length) {
        if (length > bytes.length - at) {
            throw damaged("ends early");
        }
        at += length;
    }

    FormatException damaged(String problem) {
        return FormatException.atOffset(FORMAT, problem, at);
    }
}
