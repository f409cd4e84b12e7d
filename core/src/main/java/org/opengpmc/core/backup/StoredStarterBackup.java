// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Path;
import java.util.List;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.formats.startergpo.StarterBackupInfo;
import org.opengpmc.formats.startergpo.StarterTemplate;

/**
 * A backup of a starter GPO that was read. The files' content is read when it is asked for, from the backup's folder and
 * from nowhere else: symbolic links are not followed.
 *
 * @param info when, of which starter GPO
 * @param template what the starter GPO said about itself
 * @param files everything else it held, folders before what they hold
 * @param folder the backup's folder
 */
public record StoredStarterBackup(
        StarterBackupInfo info, StarterTemplate template, List<PolicyFile> files, Path folder) {
    public StoredStarterBackup {
        files = List.copyOf(files);
    }
}
