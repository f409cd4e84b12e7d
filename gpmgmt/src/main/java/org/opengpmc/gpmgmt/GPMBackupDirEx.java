// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

record GPMBackupDirEx(GPMBackupDir gpos, GPMBackupType type) implements IGPMBackupDirEx {
    static GPMBackupDirEx open(Path path, GPMBackupType type, ReportSettings reports) {
        return new GPMBackupDirEx(GPMBackupDir.open(path, reports), type);
    }

    @Override
    public String getBackupDir() {
        return gpos.getBackupDirectory();
    }

    @Override
    public GPMBackupType getBackupType() {
        return type;
    }

    @Override
    public Object getBackup(String id) {
        return gpos.getBackup(id);
    }

    @Override
    public Object searchBackups(@Nullable IGPMSearchCriteria searchCriteria) {
        return gpos.searchBackups(searchCriteria);
    }
}
