// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.certificateblob;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A property of a certificate, such as its thumbprint, its friendly name, or the certificate itself. Immutable. */
public final class CertificateProperty {
    private final int id;
    private final int reserved;
    private final byte[] data;

    /**
     * A property.
     *
     * @param id its number, as {@code CERT_…_PROP_ID} in wincrypt.h
     * @param reserved always 1 so far
     */
    public CertificateProperty(int id, int reserved, byte[] data) {
        this.id = id;
        this.reserved = reserved;
        this.data = data.clone();
    }

    /** Its number. */
    public int id() {
        return id;
    }

    /** What stands where 1 belongs. */
    public int reserved() {
        return reserved;
    }

    /** Its data, a copy. */
    public byte[] data() {
        return data.clone();
    }

    /** The number of data bytes. */
    public int size() {
        return data.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CertificateProperty that
                && id == that.id
                && reserved == that.reserved
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * id + Arrays.hashCode(data);
    }

    /** Number and size. */
    @Override
    public String toString() {
        return "property " + Integer.toUnsignedString(id) + " of " + data.length + " bytes";
    }
}
