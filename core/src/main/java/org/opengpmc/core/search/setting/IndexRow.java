// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.List;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

/**
 * A setting as it is indexed.
 *
 * @param side which side of the GPO
 * @param extension whose it is, as reports call it
 * @param setting the setting
 * @param registryOnly whether it is a bare registry value of a setting that is indexed by its own name: found when
 *     registry values are searched for and not by words
 */
record IndexRow(Side side, String extension, Setting setting, boolean registryOnly) {
    /** What was read of a GPO. */
    record Reading(String fileStamp, boolean settled, List<IndexRow> rows, List<StatusMessage> problems) {}
}
