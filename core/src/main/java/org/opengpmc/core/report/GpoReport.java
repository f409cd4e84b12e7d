// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.time.Instant;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.SettingsContext;

/**
 * Everything a report is made of.
 *
 * @param gpo who and what the GPO is
 * @param settings what it sets
 * @param context what names its settings
 * @param read when it was read
 */
public record GpoReport(ReportedGpo gpo, GpoSettings settings, SettingsContext context, Instant read) {
    /** Writes it as the console's XML; see {@link ReportFile}. */
    public void writeXml(Appendable target) {
        ReportXml.write(target, gpo, settings, context, read);
    }
}
