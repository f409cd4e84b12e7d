// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** Collects little-endian fields; the mirror of {@link ByteWindow}. */
final class ByteSink {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    int size() {
        return out.size();
    }

    ByteSink u8(int value) {
        out.write(value);
        return this;
    }

    ByteSink u16(int value) {
        return u8(value).u8(value >>> 8);
    }

    ByteSink i32(int value) {
        return u16(value).u16(value >>> 16);
    }

    ByteSink u48BigEndian(long value) {
        for (int shift = 40; shift >= 0; shift -= 8) {
            u8((int) (value >>> shift));
        }
        return this;
    }

    ByteSink guid(UUID value) {
        long high = value.getMostSignificantBits();
        i32((int) (high >>> 32)).u16((int) (high >>> 16)).u16((int) high);
        for (int shift = 56; shift >= 0; shift -= 8) {
            u8((int) (value.getLeastSignificantBits() >>> shift));
        }
        return this;
    }

    ByteSink bytes(byte[] value) {
        out.writeBytes(value);
        return this;
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
