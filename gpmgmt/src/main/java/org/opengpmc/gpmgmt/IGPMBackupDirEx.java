// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/** A folder of backups, either of GPOs or of starter GPOs, on the local disk. Safe for use by several threads. */
public interface IGPMBackupDirEx {
    /** The full path of the folder. */
    String getBackupDir();

    /** What it was opened for. */
    GPMBackupType getBackupType();

    /**
     * One backup by its own ID: an {@link IGPMBackup} or an {@link IGPMStarterGPOBackup}, as the folder was opened.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if the folder holds no such backup
     */
    Object getBackup(String id);

    /**
     * The backups that meet all conditions: an {@link IGPMBackupCollection} or an {@link
     * IGPMStarterGPOBackupCollection}, as the folder was opened.
     *
     * @param searchCriteria as in {@link IGPMBackupDir#searchBackups}; for starter GPOs also {@code
     *     starterGPODisplayName}, {@code starterGPOID} and {@code starterGPODomain}; null or empty for all
     * @throws GPMException {@code E_INVALIDARG} for a condition that such backups do not have
     */
    Object searchBackups(@Nullable IGPMSearchCriteria searchCriteria);
}
