// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.time.Instant;

/** A backup of a starter GPO. Safe for use by several threads. */
public interface IGPMStarterGPOBackup {
    /** The full path of the folder that holds the backup with others, as it was opened. */
    String getBackupDir();

    /** What was said when it was made; empty if nothing. */
    String getComment();

    /** What the starter GPO was called when it was backed up. */
    String getDisplayName();

    /** The DNS name of the domain that the starter GPO was in. */
    String getDomain();

    /** The GUID of the starter GPO, in braces. */
    String getStarterGPOID();

    /** The GUID of the backup, in braces. */
    String getID();

    /** When it was made; recorded without zone and read as local time of this machine. */
    Instant getTimestamp();

    /** Whether the starter GPO was a system one. */
    GPMStarterGPOType getType();

    /**
     * Deletes the backup, on disk and in the list of its folder.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if it is gone already
     */
    void delete();

    /**
     * A report of the settings in the backup, as XML or HTML.
     *
     * @return the text. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_INVALIDARG} for a type other than {@code repXML} and {@code repHTML}
     */
    IGPMResult generateReport(GPMReportType reportType);

    /**
     * The same in the background; returns at once.
     *
     * @throws GPMException {@code E_INVALIDARG} for a type other than {@code repXML} and {@code repHTML}
     */
    IGPMAsyncCancel generateReport(GPMReportType reportType, IGPMAsyncProgress progress);

    /**
     * Writes a report of the settings in the backup to a file.
     *
     * @param targetFilePath a relative path begins in the current folder of the process
     * @return no object. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_INVALIDARG} for a type other than {@code repXML} and {@code repHTML}
     */
    IGPMResult generateReportToFile(GPMReportType reportType, String targetFilePath);
}
