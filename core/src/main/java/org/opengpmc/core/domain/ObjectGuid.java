// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** The {@code objectGUID} attribute: 16 bytes, the first three fields little-endian ([MS-DTYP] 2.3.4.2). */
public final class ObjectGuid {
    private ObjectGuid() {}

    /**
     * Reads the attribute's value.
     *
     * @throws IllegalArgumentException if it is not 16 bytes long
     */
    public static UUID parse(byte[] value) {
        if (value.length != 16) {
            throw new IllegalArgumentException("an objectGUID has 16 bytes, not " + value.length);
        }
        ByteBuffer little = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        long data1 = little.getInt() & 0xFFFFFFFFL;
        long data2 = little.getShort() & 0xFFFFL;
        long data3 = little.getShort() & 0xFFFFL;
        long low = ByteBuffer.wrap(value, 8, 8).getLong();
        return new UUID(data1 << 32 | data2 << 16 | data3, low);
    }

    /** The attribute's value. */
    public static byte[] write(UUID guid) {
        long high = guid.getMostSignificantBits();
        ByteBuffer out = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        out.order(ByteOrder.BIG_ENDIAN).putLong(guid.getLeastSignificantBits());
        return out.array();
    }
}
