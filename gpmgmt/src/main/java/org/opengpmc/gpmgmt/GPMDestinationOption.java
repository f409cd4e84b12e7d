// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** How the destination of a migration table entry is found. */
public enum GPMDestinationOption {
    /** It is the source. */
    opDestinationSameAsSource(0),
    /** There is none: the principal is left out. */
    opDestinationNone(1),
    /** The principal of the same name in the destination's domain. */
    opDestinationByRelativeName(2),
    /** It is told. */
    opDestinationSet(3);

    private final int value;

    GPMDestinationOption(int value) {
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
    public static GPMDestinationOption of(int value) {
        for (GPMDestinationOption candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMDestinationOption has no value " + value);
    }
}
