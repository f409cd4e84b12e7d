// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/** A folder of GPO backups on the local disk. Safe for use by several threads. */
public interface IGPMBackupDir {
    /** The full path of the folder. */
    String getBackupDirectory();

    /**
     * One backup by its own ID, which is not that of its GPO.
     *
     * @param id with or without braces
     * @throws GPMException {@code ERROR_NOT_FOUND} if the folder holds no such backup
     */
    IGPMBackup getBackup(String id);

    /**
     * The backups that meet all conditions, newest first; several of one GPO too.
     *
     * @param searchCriteria conditions on {@code gpoDomain}, {@code gpoID} (of the GPO), {@code gpoDisplayName} and
     *     {@code backupMostRecent}, which with true keeps the newest backup of each GPO; null or empty for all
     * @throws GPMException {@code E_INVALIDARG} for a condition that backups do not have
     */
    IGPMBackupCollection searchBackups(@Nullable IGPMSearchCriteria searchCriteria);
}
