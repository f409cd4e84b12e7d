// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.List;
import org.opengpmc.core.operation.StatusMessage;

/**
 * A GPO in the index.
 *
 * @param id what it is found by: its GUID, or the folder of the backup
 * @param stamp what of it can be told without reading it, as of when it was read
 * @param fileStamp the version that its files told when it was read
 * @param settled whether both versions agreed, so that the files need not be asked again
 * @param problems what was wrong with its settings
 * @param firstRow where its settings begin
 * @param endRow where they end
 */
record IndexedGpo(
        String id,
        String stamp,
        String fileStamp,
        boolean settled,
        List<StatusMessage> problems,
        int firstRow,
        int endRow) {}
