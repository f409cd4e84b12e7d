// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Path;
import org.opengpmc.formats.backup.BackupInfo;

/**
 * A backup in a folder.
 *
 * @param info what the manifest, or the backup's own {@code bkupInfo.xml}, tells; else what can be made out, see
 *     {@code infoLost}
 * @param folder the backup's folder
 * @param inManifest whether the manifest beside it names it; GPMC shows only those
 * @param infoLost whether neither of the two is there: its time is then that of a file and tells nothing for sure, and
 *     the GUID of its domain is not known
 */
public record ListedBackup(BackupInfo info, Path folder, boolean inManifest, boolean infoLost) {
    /** A backup that tells of itself. */
    public ListedBackup(BackupInfo info, Path folder, boolean inManifest) {
        this(info, folder, inManifest, false);
    }
}
