// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.search.BackupSearch;
import org.opengpmc.core.search.SearchCriteria;

record GPMBackupDir(BackupFolder folder, ReportSettings reports) implements IGPMBackupDir {
    static GPMBackupDir open(Path path, ReportSettings reports) {
        return Calls.get(() -> new GPMBackupDir(BackupFolder.open(path), reports));
    }

    @Override
    public String getBackupDirectory() {
        return folder.path().toAbsolutePath().toString();
    }

    @Override
    public IGPMBackup getBackup(String id) {
        String wanted = Calls.required(id, "id");
        return Calls.get(() -> folder.list()
                .byId(wanted.strip())
                .map(listed -> new GPMBackup(folder.path(), listed.info(), reports))
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no backup " + wanted)
                        .on(folder.path().toString())
                        .hint("A backup goes by its own ID, not by that of its GPO"))));
    }

    @Override
    public IGPMBackupCollection searchBackups(@Nullable IGPMSearchCriteria searchCriteria) {
        SearchCriteria criteria = GPMSearchCriteria.of(searchCriteria);
        return Calls.get(() -> new GPMBackupCollection(BackupSearch.backups(folder.list(), criteria).stream()
                .map(listed -> new GPMBackup(folder.path(), listed.info(), reports))
                .toList()));
    }
}
