// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** What {@code initializeReporting} has said; for all reports of one {@link GPM}. */
final class ReportSettings {
    private String templates = "";
    private GPMReportingOptions options = GPMReportingOptions.opReportLegacy;

    synchronized void set(String newTemplates, GPMReportingOptions newOptions) {
        templates = newTemplates;
        options = newOptions;
    }

    /** The folder with templates; empty if none was named. */
    synchronized String templates() {
        return templates;
    }

    synchronized GPMReportingOptions options() {
        return options;
    }
}
