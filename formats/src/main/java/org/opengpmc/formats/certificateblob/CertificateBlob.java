// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.certificateblob;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.FormatException;

/**
 * The value {@code Blob} of a key in a certificate store ([MS-GPEF] 2.2.1.1, which calls it a certificate blob): properties
 * one after the other, each with its number, a 1 and the length of its data, all in little endian. Properties nobody knows
 * are kept.
 *
 * @param properties in the order of the value
 */
public record CertificateBlob(List<CertificateProperty> properties) {
    /** The name of the format in messages. */
    public static final String FORMAT = "certificate blob";

    /** The purposes that the certificate is trusted for, whatever it says itself: a DER sequence of OIDs. */
    public static final int PURPOSES = 9;

    /** A name that people gave it, in UTF-16 with a null character. */
    public static final int FRIENDLY_NAME = 11;

    /** The certificate itself, in DER. */
    public static final int CERTIFICATE = 32;

    /** A certificate trust list, in DER. */
    public static final int TRUST_LIST = 34;

    private static final int HEAD = 12;
    private static final int MOST = 1_000;

    public CertificateBlob {
        properties = List.copyOf(properties);
    }

    /**
     * Reads a value.
     *
     * @throws FormatException with the offset of the property that does not fit
     */
    public static CertificateBlob parse(byte[] data) {
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        List<CertificateProperty> properties = new ArrayList<>();
        while (in.hasRemaining()) {
            int start = in.position();
            if (in.remaining() < HEAD) {
                throw FormatException.atOffset(FORMAT, "ends inside the head of a property", start);
            }
            int id = in.getInt();
            int reserved = in.getInt();
            long length = Integer.toUnsignedLong(in.getInt());
            if (length > in.remaining()) {
                throw FormatException.atOffset(
                        FORMAT, "property " + Integer.toUnsignedString(id) + " is longer than the value", start);
            }
            if (properties.size() == MOST) {
                throw FormatException.atOffset(FORMAT, "more than " + MOST + " properties", start);
            }
            byte[] value = new byte[(int) length];
            in.get(value);
            properties.add(new CertificateProperty(id, reserved, value));
        }
        return new CertificateBlob(properties);
    }

    /** The data of a property, a copy. */
    public Optional<byte[]> property(int id) {
        return properties.stream()
                .filter(p -> p.id() == id)
                .map(CertificateProperty::data)
                .findFirst();
    }

    /** The value's bytes. */
    public byte[] write() {
        int size = properties.stream().mapToInt(p -> HEAD + p.size()).sum();
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        properties.forEach(
                p -> out.putInt(p.id()).putInt(p.reserved()).putInt(p.size()).put(p.data()));
        return out.array();
    }
}
