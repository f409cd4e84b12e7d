// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** What a scope of management is. */
public enum GPMSOMType {
    /** A site. */
    somSite(0),
    /** A domain. */
    somDomain(1),
    /** An organizational unit. */
    somOU(2);

    private final int value;

    GPMSOMType(int value) {
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
    public static GPMSOMType of(int value) {
        for (GPMSOMType candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMSOMType has no value " + value);
    }
}
