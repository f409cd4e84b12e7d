// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.List;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

/**
 * A setting that a search found.
 *
 * @param gpo where
 * @param side on which side of it
 * @param extension whose setting it is, as reports call it
 * @param setting the setting
 * @param links where the GPO is linked; none for a backup
 */
public record FoundSetting(
        SearchedGpo gpo, Side side, String extension, Setting setting, List<ReportedGpo.Link> links) {
    public FoundSetting {
        links = List.copyOf(links);
    }
}
