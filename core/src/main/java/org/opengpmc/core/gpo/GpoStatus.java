// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

/** Which halves of a GPO are enabled: the low two bits of {@code flags} ([MS-GPOL] 2.2.2). */
public enum GpoStatus {
    ALL_ENABLED(0, "all settings enabled"),
    USER_DISABLED(1, "user settings disabled"),
    COMPUTER_DISABLED(2, "computer settings disabled"),
    ALL_DISABLED(3, "all settings disabled");

    private static final int MASK = 3;

    private final int bits;
    private final String words;

    GpoStatus(int bits, String words) {
        this.bits = bits;
        this.words = words;
    }

    /** For people, in the console's words. */
    public String words() {
        return words;
    }

    /** The status in a {@code flags} value. */
    public static GpoStatus of(int flags) {
        return values()[flags & MASK];
    }

    /** The {@code flags} value with this status and its other bits kept. */
    public int applyTo(int flags) {
        return (flags & ~MASK) | bits;
    }

    /** Whether the user half is applied. */
    public boolean userEnabled() {
        return (bits & 1) == 0;
    }

    /** Whether the computer half is applied. */
    public boolean computerEnabled() {
        return (bits & 2) == 0;
    }
}
