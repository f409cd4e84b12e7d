// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** What a starter GPO is. */
public enum GPMStarterGPOType {
    /** Made by a vendor, not to be edited. */
    typeSystem(0),
    /** Made in the domain. */
    typeCustom(1);

    private final int value;

    GPMStarterGPOType(int value) {
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
    public static GPMStarterGPOType of(int value) {
        for (GPMStarterGPOType candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMStarterGPOType has no value " + value);
    }
}
