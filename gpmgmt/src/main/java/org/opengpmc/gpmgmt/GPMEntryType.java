// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** What the source of a migration table entry is. */
public enum GPMEntryType {
    /** A user. */
    typeUser(0),
    /** A computer. */
    typeComputer(1),
    /** A domain local group. */
    typeLocalGroup(2),
    /** A global group. */
    typeGlobalGroup(3),
    /** A universal group. */
    typeUniversalGroup(4),
    /** A UNC path. */
    typeUNCPath(5),
    /** Free text or a SID. */
    typeUnknown(6);

    private final int value;

    GPMEntryType(int value) {
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
    public static GPMEntryType of(int value) {
        for (GPMEntryType candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMEntryType has no value " + value);
    }
}
