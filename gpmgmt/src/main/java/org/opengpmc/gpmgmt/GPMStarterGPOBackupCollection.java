// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMStarterGPOBackupCollection extends Snapshot<IGPMStarterGPOBackup>
        implements IGPMStarterGPOBackupCollection {
    GPMStarterGPOBackupCollection(List<? extends IGPMStarterGPOBackup> items) {
        super(items);
    }
}
