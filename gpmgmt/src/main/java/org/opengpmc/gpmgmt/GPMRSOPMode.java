// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** What an RSoP query does. */
public enum GPMRSOPMode {
    /** Looks at results that are there. */
    rsopUnknown(0),
    /** Simulates. */
    rsopPlanning(1),
    /** Reads what a computer has logged. */
    rsopLogging(2);

    private final int value;

    GPMRSOPMode(int value) {
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
    public static GPMRSOPMode of(int value) {
        for (GPMRSOPMode candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMRSOPMode has no value " + value);
    }
}
