// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.softwarerestriction;

/** How much a program may do ({@code SAFER_LEVELID_…} in winsafer.h). */
final class SecurityLevel {
    private SecurityLevel() {}

    /** Its name; its number if it has none. */
    static String of(long level) {
        return switch ((int) level) {
            case 0 -> "Disallowed";
            case 0x1000 -> "Untrusted";
            case 0x10000 -> "Constrained";
            case 0x20000 -> "BasicUser";
            case 0x40000 -> "Unrestricted";
            default -> Long.toString(level);
        };
    }
}
