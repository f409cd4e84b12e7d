// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.Arrays;
import java.util.UUID;
import org.opengpmc.formats.FormatException;

/** A bounded, forward reader of little-endian fields; offsets in errors count from the start of the whole input. */
final class ByteWindow {
    private final String format;
    private final byte[] input;
    private final int end;
    private int position;

    ByteWindow(String format, byte[] input) {
        this(format, input, 0, input.length);
    }

    private ByteWindow(String format, byte[] input, int start, int end) {
        this.format = format;
        this.input = input;
        this.position = start;
        this.end = end;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    int u8(String field) {
        need(1, field);
        return input[position++] & 0xff;
    }

    int u16(String field) {
        need(2, field);
        int value = (input[position] & 0xff) | (input[position + 1] & 0xff) << 8;
        position += 2;
        return value;
    }

    int i32(String field) {
        need(4, field);
        int low = u16(field);
        return low | u16(field) << 16;
    }

    long u32(String field) {
        return Integer.toUnsignedLong(i32(field));
    }

    long u48BigEndian(String field) {
        need(6, field);
        long value = 0;
        for (int i = 0; i < 6; i++) {
            value = value << 8 | (input[position++] & 0xff);
        }
        return value;
    }

    /** A GUID as packed on the wire: the first three fields are little-endian ([MS-DTYP] 2.3.4.2). */
    UUID guid(String field) {
        need(16, field);
        long high = u32(field) << 32;
        high |= (long) u16(field) << 16;
        high |= u16(field);
        long low = 0;
        for (int i = 0; i < 8; i++) {
            low = low << 8 | (input[position++] & 0xff);
        }
        return new UUID(high, low);
    }

    OpaqueBytes rest() {
        OpaqueBytes bytes = OpaqueBytes.of(Arrays.copyOfRange(input, position, end));
        position = end;
        return bytes;
    }

    /** The next {@code size} bytes as a window of their own; this one moves behind them. */
    ByteWindow take(int size, String field) {
        need(size, field);
        ByteWindow window = new ByteWindow(format, input, position, position + size);
        position += size;
        return window;
    }

    /** The same window, to be read a second time. */
    ByteWindow copy() {
        return new ByteWindow(format, input, position, end);
    }

    /** Everything from an offset counted from the start of the input. */
    ByteWindow from(long offset, String field) {
        if (offset < 0 || offset >= end) {
            throw FormatException.atOffset(
                    format, field + " lies at offset " + offset + ", outside the " + end + " bytes of input", position);
        }
        return new ByteWindow(format, input, (int) offset, end);
    }

    FormatException problem(String text, int offset) {
        return FormatException.atOffset(format, text, offset);
    }

    private void need(int count, String field) {
        if (count < 0 || count > end - position) {
            throw FormatException.atOffset(
                    format, field + " needs " + count + " bytes, " + (end - position) + " are left", position);
        }
    }
}
