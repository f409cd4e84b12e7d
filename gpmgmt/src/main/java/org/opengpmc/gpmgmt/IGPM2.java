// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/** Adds folders of starter GPO backups and an option for reports. Safe for use by several threads. */
public interface IGPM2 extends IGPM {
    /**
     * Opens a folder of backups, either of GPOs or of starter GPOs. The folder must exist.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if it does not
     */
    IGPMBackupDirEx getBackupDirEx(String backupDir, GPMBackupType backupDirType);

    /**
     * As {@link #initializeReporting}, and says whether reports show the comments of GPOs and settings. Until it is called
     * they do.
     *
     * @param reportingOptions a value of {@link GPMReportingOptions}: 0 without comments, 1 with them
     * @throws GPMException {@code E_INVALIDARG} for another number
     */
    void initializeReportingEx(@Nullable String admPath, int reportingOptions);
}
