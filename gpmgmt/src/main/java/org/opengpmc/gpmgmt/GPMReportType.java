// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** The form of a report. */
public enum GPMReportType {
    /** XML. */
    repXML(0),
    /** HTML. */
    repHTML(1),
    /** State of the DCs as last looked at, in XML; in no documentation. */
    repInfraXML(2),
    /** State of the DCs, looked at anew, in XML; in no documentation. */
    repInfraRefreshXML(3),
    /** State of the clients as last looked at, in XML; in no documentation. */
    repClientHealthXML(4),
    /** State of the clients, looked at anew, in XML; in no documentation. */
    repClientHealthRefreshXML(5);

    private final int value;

    GPMReportType(int value) {
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
    public static GPMReportType of(int value) {
        for (GPMReportType candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMReportType has no value " + value);
    }
}
