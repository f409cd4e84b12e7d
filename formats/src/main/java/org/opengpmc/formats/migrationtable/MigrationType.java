// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.migrationtable;

import java.util.Arrays;
import java.util.Optional;

/** What the source of a migration table's entry is. The order is that of {@code GPMEntryType}. */
public enum MigrationType {
    USER("User"),
    COMPUTER("Computer"),
    /** A domain local group. */
    LOCAL_GROUP("LocalGroup"),
    GLOBAL_GROUP("GlobalGroup"),
    UNIVERSAL_GROUP("UniversalGroup"),
    UNC_PATH("UNCPath"),
    /** Free text or a SID. */
    UNKNOWN("Unknown");

    private final String label;

    MigrationType(String label) {
        this.label = label;
    }

    /** The name in files. */
    public String label() {
        return label;
    }

    /** The type of that name, without regard to case. */
    public static Optional<MigrationType> of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
