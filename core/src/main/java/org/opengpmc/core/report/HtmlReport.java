// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

/** The report for people: one page that needs no other file and no network. */
final class HtmlReport {
    private HtmlReport() {}

    static void write(Appendable target, GpoReport report) {
        throw new UnsupportedOperationException("not yet: " + target + report.read());
    }
}
