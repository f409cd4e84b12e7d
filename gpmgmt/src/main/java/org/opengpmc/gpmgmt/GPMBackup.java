// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.formats.backup.BackupInfo;

record GPMBackup(Path folder, BackupInfo info, ReportSettings reports) implements IGPMBackup {
    /** What a backup object stands for: whoever made it, its folder and ID name it. */
    static StoredBackup read(IGPMBackup backup) {
        Path folder = Calls.path(backup.getBackupDir(), "BackupDir");
        return Calls.file(() -> BackupFolder.open(folder).read(backup.getID()));
    }

    @Override
    public String getID() {
        return info.backupId();
    }

    @Override
    public String getGPOID() {
        return info.gpoId();
    }

    @Override
    public String getGPODomain() {
        return info.domain();
    }

    @Override
    public String getGPODisplayName() {
        return info.gpoName();
    }

    @Override
    public Instant getTimestamp() {
        return info.time().atZone(ZoneId.systemDefault()).toInstant();
    }

    @Override
    public String getComment() {
        return info.comment();
    }

    @Override
    public String getBackupDir() {
        return folder.toAbsolutePath().toString();
    }

    @Override
    public void delete() {
        Calls.run(() -> BackupFolder.open(folder).delete(info.backupId()));
    }

    @Override
    public IGPMResult generateReport(GPMReportType reportType) {
        return Work.now(getID(), GpmReports.text(reportType, reports, 1, GpmReports.of(this)));
    }

    @Override
    public IGPMAsyncCancel generateReport(GPMReportType reportType, IGPMAsyncProgress progress) {
        return Work.later(getID(), GpmReports.text(reportType, reports, 1, GpmReports.of(this)), progress);
    }

    @Override
    public IGPMResult generateReportToFile(GPMReportType reportType, String targetFilePath) {
        return Work.now(getID(), GpmReports.file(reportType, targetFilePath, reports, GpmReports.of(this)));
    }

    @Override
    public String toString() {
        return "backup " + info.backupId() + " of GPO '" + info.gpoName() + "' " + info.gpoId();
    }
}
