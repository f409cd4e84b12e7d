// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.time.Instant;

/** A backup of a GPO. Safe for use by several threads. */
public interface IGPMBackup {
    /** The GUID of the backup, in braces; not that of its GPO. */
    String getID();

    /** The GUID of the GPO, in braces. */
    String getGPOID();

    /** The DNS name of the domain that the GPO was in. */
    String getGPODomain();

    /** What the GPO was called when it was backed up; not unique. */
    String getGPODisplayName();

    /**
     * When it was made. A backup records the local time of the machine that made it, without zone: it is read as local
     * time of this one.
     */
    Instant getTimestamp();

    /** What was said when it was made; empty if nothing. */
    String getComment();

    /** The full path of the folder that holds the backup with others, as it was opened. */
    String getBackupDir();

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
