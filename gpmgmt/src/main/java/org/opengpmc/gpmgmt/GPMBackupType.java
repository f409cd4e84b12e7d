// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** What a backup folder holds. */
public enum GPMBackupType {
    /** Backups of GPOs. */
    typeGPO(0),
    /** Backups of starter GPOs. */
    typeStarterGPO(1);

    private final int value;

    GPMBackupType(int value) {
        this.value = value;
    }

    /** The documented number. */
    public int getValue() {
        return value;
    }

    /**
     * The constant of a number.
     *
     * @throws GPMException {@code E_INVALIDARG} if there is none
     */
    public static GPMBackupType of(int value) {
        for (GPMBackupType candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMBackupType has no value " + value);
    }
}
