// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMBackupCollection extends Snapshot<IGPMBackup> implements IGPMBackupCollection {
    GPMBackupCollection(List<? extends IGPMBackup> items) {
        super(items);
    }
}
