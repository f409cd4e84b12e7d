// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** How a search condition compares. Names are compared without regard to case. */
public enum GPMSearchOperation {
    /** It is the value. */
    opEquals(0),
    /** The value is a part of it, or one of several. */
    opContains(1),
    /** The value is not a part of it, nor one of several. */
    opNotContains(2),
    /** It is not the value. */
    opNotEquals(3);

    private final int value;

    GPMSearchOperation(int value) {
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
    public static GPMSearchOperation of(int value) {
        for (GPMSearchOperation candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMSearchOperation has no value " + value);
    }
}
