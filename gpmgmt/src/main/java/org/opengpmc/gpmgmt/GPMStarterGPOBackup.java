// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.backup.StoredStarterBackup;
import org.opengpmc.formats.startergpo.StarterBackupInfo;

record GPMStarterGPOBackup(Path folder, StarterBackupInfo info, ReportSettings reports)
        implements IGPMStarterGPOBackup {
    /** What a backup object stands for: whoever made it, its folder and ID name it. */
    static StoredStarterBackup read(IGPMStarterGPOBackup backup) {
        Path folder = Calls.path(backup.getBackupDir(), "BackupDir");
        return Calls.file(() -> StarterBackupFolder.open(folder).read(backup.getID()));
    }

    @Override
    public String getBackupDir() {
        return folder.toAbsolutePath().toString();
    }

    @Override
    public String getComment() {
        return info.comment();
    }

    @Override
    public String getDisplayName() {
        return info.displayName();
    }

    @Override
    public String getDomain() {
        return info.domain();
    }

    @Override
    public String getStarterGPOID() {
        return info.starterId();
    }

    @Override
    public String getID() {
        return info.backupId();
    }

    @Override
    public Instant getTimestamp() {
        return info.time().atZone(ZoneId.systemDefault()).toInstant();
    }

    @Override
    public GPMStarterGPOType getType() {
        return GPMStarterGPO.typeOf(info.type());
    }

    @Override
    public void delete() {
        Calls.run(() -> StarterBackupFolder.open(folder).delete(info.backupId()));
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
}
