// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Path;
import java.util.List;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.backup.BackupInfo;
import org.opengpmc.formats.backup.BackupXml;

/**
 * A backup that was read. The files' content is read when it is asked for, from the backup's folder and from nowhere
 * else: symbolic links are not followed.
 *
 * @param info when, of which GPO
 * @param backupXml everything recorded
 * @param content the settings; values of directory objects may hold variables, see {@link BackupVariables#expand}
 * @param missing files that Backup.xml lists and the folder lacks; they are in {@code content}, and reading one throws
 *     {@link org.opengpmc.core.error.InvalidInputException}
 * @param folder the backup's folder
 */
public record StoredBackup(
        BackupInfo info, BackupXml backupXml, PolicyContent content, List<SysvolPath> missing, Path folder) {
    public StoredBackup {
        missing = List.copyOf(missing);
    }
}
