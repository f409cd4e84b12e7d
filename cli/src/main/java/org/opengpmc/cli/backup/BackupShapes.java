// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.formats.backup.WmiFilterLink;

/** How backups look. */
public final class BackupShapes {
    /** A backup as its folder's manifest tells. */
    public static final Shape<ListedBackup> BACKUP = Shape.<ListedBackup>named("backup", 1)
            .column("gpoName", "GPO", b -> b.info().gpoName())
            .column("time", "Time", b -> b.info().time())
            .column("id", "Backup", b -> b.info().backupId())
            .column("domain", "Domain", b -> b.info().domain())
            .column("comment", "Comment", b -> b.info().comment())
            .detail("gpoId", "GPO GUID", b -> b.info().gpoId())
            .detail("domainController", "Read from", b -> b.info().domainController())
            .detail("folder", "Folder", ListedBackup::folder)
            .detail("inManifest", "In the manifest", ListedBackup::inManifest);

    /** A backup with what is in it. */
    static final Shape<StoredBackup> DETAILS = Shape.<StoredBackup>named("backup-details", 1)
            .column("gpoName", "GPO", b -> b.info().gpoName())
            .column("gpoId", "GPO GUID", b -> b.info().gpoId())
            .column("time", "Time", b -> b.info().time())
            .column("id", "Backup", b -> b.info().backupId())
            .column("domain", "Domain", b -> b.info().domain())
            .column("domainController", "Read from", b -> b.info().domainController())
            .column("comment", "Comment", b -> b.info().comment())
            .column(
                    "computerVersion",
                    "Computer version",
                    b -> b.backupXml().core().machine().directory())
            .column(
                    "userVersion",
                    "User version",
                    b -> b.backupXml().core().user().directory())
            .column(
                    "wmiFilter",
                    "WMI filter",
                    b -> b.backupXml()
                            .core()
                            .wmiFilter()
                            .map(WmiFilterLink::name)
                            .orElse(null))
            .column(
                    "files",
                    "Files",
                    b -> b.content().files().stream()
                            .filter(file -> !file.directory())
                            .map(PolicyFile::path)
                            .toList())
            .column(
                    "objects",
                    "Directory objects",
                    b -> b.content().objects().stream().map(PolicyObject::path).toList())
            .column("missing", "Missing files", StoredBackup::missing)
            .column("folder", "Folder", StoredBackup::folder);

    private BackupShapes() {}

    /** For sentences. */
    static String describe(ListedBackup backup) {
        return "GPO '" + backup.info().gpoName() + "' as of " + backup.info().time() + " (backup "
                + backup.info().backupId() + ")";
    }
}
