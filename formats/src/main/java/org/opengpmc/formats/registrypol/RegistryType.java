// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.registrypol;

import java.util.Arrays;
import java.util.Optional;

/** The types of registry values. */
public enum RegistryType {
    /** No type. With empty name and data it stands for a key to create. */
    NONE(0),
    /** Text. */
    SZ(1),
    /** Text with {@code %VARIABLES%}. */
    EXPAND_SZ(2),
    /** Bytes. */
    BINARY(3),
    /** A 32-bit number, little-endian. */
    DWORD(4),
    /** A 32-bit number, big-endian. */
    DWORD_BIG_ENDIAN(5),
    /** The target of a symbolic link: text. */
    LINK(6),
    /** A list of texts. */
    MULTI_SZ(7),
    /** A driver's resources. */
    RESOURCE_LIST(8),
    /** A device's resources. */
    FULL_RESOURCE_DESCRIPTOR(9),
    /** The resources a driver may use. */
    RESOURCE_REQUIREMENTS_LIST(10),
    /** A 64-bit number, little-endian. */
    QWORD(11);

    private final int code;

    RegistryType(int code) {
        this.code = code;
    }

    /** The type of a code; empty if the code is unknown. */
    public static Optional<RegistryType> of(int code) {
        return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
    }

    /** The code in the file. */
    public int code() {
        return code;
    }

    /** The usual name, such as {@code REG_SZ}. */
    public String symbol() {
        return "REG_" + name();
    }
}
