// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes kept as they came because their meaning is not ours to know; immutable, compared by content. */
public final class OpaqueBytes {
    /** No bytes. */
    public static final OpaqueBytes NONE = new OpaqueBytes(new byte[0]);

    private final byte[] content;

    private OpaqueBytes(byte[] content) {
        this.content = content;
    }

    /** A copy of these bytes. */
    public static OpaqueBytes of(byte[] content) {
        return content.length == 0 ? NONE : new OpaqueBytes(content.clone());
    }

    /** The number of bytes. */
    public int size() {
        return content.length;
    }

    /** Whether there are no bytes. */
    public boolean isEmpty() {
        return content.length == 0;
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpaqueBytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Lower-case hexadecimal digits without separators. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(content);
    }
}
