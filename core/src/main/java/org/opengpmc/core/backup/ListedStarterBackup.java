// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Path;
import org.opengpmc.formats.startergpo.StarterBackupInfo;

/**
 * A backup of a starter GPO in a folder ({@code IGPMStarterGPOBackup}).
 *
 * @param info when, of which starter GPO
 * @param folder the backup's folder
 */
public record ListedStarterBackup(StarterBackupInfo info, Path folder) {}
