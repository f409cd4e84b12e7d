// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.search.BackupSearch;
import org.opengpmc.core.search.SearchCriteria;

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
        return type == GPMBackupType.typeGPO ? gpos.getBackup(id) : starterBackup(Calls.required(id, "id"));
    }

    private IGPMStarterGPOBackup starterBackup(String id) {
        return Calls.get(() -> starters()
                .list()
                .byId(id.strip())
                .map(listed -> new GPMStarterGPOBackup(path(), listed.info(), gpos.reports()))
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no backup " + id + " of a starter GPO")
                        .on(path().toString())
                        .hint("A backup goes by its own ID, not by that of its starter GPO"))));
    }

    @Override
    public Object searchBackups(@Nullable IGPMSearchCriteria searchCriteria) {
        return type == GPMBackupType.typeGPO ? gpos.searchBackups(searchCriteria) : starterBackups(searchCriteria);
    }

    private IGPMStarterGPOBackupCollection starterBackups(@Nullable IGPMSearchCriteria searchCriteria) {
        SearchCriteria criteria = GPMSearchCriteria.of(searchCriteria);
        return Calls.get(() -> new GPMStarterGPOBackupCollection(
                BackupSearch.starterBackups(starters().list(), criteria).stream()
                        .map(listed -> new GPMStarterGPOBackup(path(), listed.info(), gpos.reports()))
                        .toList()));
    }

    private StarterBackupFolder starters() {
        return StarterBackupFolder.open(path());
    }

    private Path path() {
        return gpos.folder().path();
    }
}
