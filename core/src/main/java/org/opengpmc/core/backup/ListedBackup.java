// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Path;
import org.opengpmc.formats.backup.BackupInfo;

/**
 * A backup in a folder.
 *
 * @param info what the manifest, or the backup's own {@code bkupInfo.xml}, tells
 * @param folder the backup's folder
 * @param inManifest whether the manifest beside it names it; GPMC shows only those
 */
public record ListedBackup(BackupInfo info, Path folder, boolean inManifest) {}
