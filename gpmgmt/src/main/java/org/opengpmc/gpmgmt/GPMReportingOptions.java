// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** What a report shows. */
public enum GPMReportingOptions {
    /** No comments of settings. */
    opReportLegacy(0),
    /** Comments of settings too. */
    opReportComments(1);

    private final int value;

    GPMReportingOptions(int value) {
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
    public static GPMReportingOptions of(int value) {
        for (GPMReportingOptions candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMReportingOptions has no value " + value);
    }
}
