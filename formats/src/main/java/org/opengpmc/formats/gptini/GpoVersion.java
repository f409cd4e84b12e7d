// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gptini;

/**
 * The version of a GPO ([MS-GPOL] 2.2.4): one counter for each half, packed into 32 bits with the user's above the
 * computer's. The directory holds it in {@code versionNumber}, the GPT in GPT.INI.
 *
 * @param user changes to the user half, 0 to 65535
 * @param computer changes to the computer half, 0 to 65535
 */
public record GpoVersion(int user, int computer) {
    /** The version of a GPO nobody has edited yet. */
    public static final GpoVersion ZERO = new GpoVersion(0, 0);

    private static final int MAX = 0xFFFF;

    public GpoVersion {
        if (user < 0 || user > MAX || computer < 0 || computer > MAX) {
            throw new IllegalArgumentException("each half is a number of 16 bits: " + user + ", " + computer);
        }
    }

    /** Unpacks a version. */
    public static GpoVersion of(int packed) {
        return new GpoVersion(packed >>> 16, packed & MAX);
    }

    /** The packed version, as the directory holds it: negative once the user half exceeds 32767. */
    public int toInt() {
        return user << 16 | computer;
    }

    /** The version after an edit of the user half ([MS-GPOL] 3.3.4.5: one more, never 0). */
    public GpoVersion bumpUser() {
        return new GpoVersion(next(user), computer);
    }

    /** The version after an edit of the computer half ([MS-GPOL] 3.3.4.5: one more, never 0). */
    public GpoVersion bumpComputer() {
        return new GpoVersion(user, next(computer));
    }

    /** The version after a change that concerns both halves, as restore, import and copy do. */
    public GpoVersion bumpBoth() {
        return bumpUser().bumpComputer();
    }

    private static int next(int half) {
        return half == MAX ? 1 : half + 1;
    }
}
