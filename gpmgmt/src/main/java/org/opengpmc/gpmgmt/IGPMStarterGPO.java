// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A starter GPO: administrative template settings that new GPOs can begin with. Its properties are those of the moment
 * it was found, and see what is written through it. Whatever is written is written at once. Safe for use by several
 * threads.
 */
public interface IGPMStarterGPO {
    /** What it is called. */
    String getDisplayName();

    /**
     * Renames it.
     *
     * @throws GPMException {@code E_INVALIDARG} for an empty name; {@code ERROR_ALREADY_EXISTS} for that of another
     *     starter GPO; {@code ERROR_NOT_SUPPORTED} for a system starter GPO
     */
    void setDisplayName(String displayName);

    /** The comment; empty if there is none. */
    String getDescription();

    /** Changes the comment. */
    void setDescription(String description);

    /** Who made a system starter GPO; empty for a custom one. */
    String getAuthor();

    /** The product that a system starter GPO is for; empty for a custom one. */
    String getProduct();

    /** When it was made. */
    Instant getCreationTime();

    /** Its GUID, in braces. */
    String getID();

    /** When it was last changed. */
    Instant getModifiedTime();

    /** Whether it is a system or a custom one. */
    GPMStarterGPOType getType();

    /** The version of the computer half, 16 bits. */
    int getComputerVersion();

    /** The version of the user half, 16 bits. */
    int getUserVersion();

    /** The version of the starter GPO as such, a text. */
    String getStarterGPOVersion();

    /** Deletes it from SYSVOL; there is nothing of it in the directory. */
    void delete();

    /** Saves it with the defaults for what concerns system starter GPOs. */
    IGPMResult save(String saveFile, boolean overwrite, boolean saveAsSystem);

    /**
     * Saves it to a cabinet file.
     *
     * @param overwrite whether a file that exists is replaced
     * @param saveAsSystem whether it is a system starter GPO in the file; the rest counts only then
     * @param language the language code under which texts are stored; null for that of this machine
     * @param author null for none
     * @param product null for none
     * @param uniqueID its GUID in the file; null for a new one
     * @param version four digits, a dot, five digits; null for 1.0
     * @return the GUID of the one in the file, as a String. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_INVALIDARG} if a system starter GPO is to be saved as one
     */
    IGPMResult save(
            String saveFile,
            boolean overwrite,
            boolean saveAsSystem,
            @Nullable String language,
            @Nullable String author,
            @Nullable String product,
            @Nullable String uniqueID,
            @Nullable String version);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel save(
            String saveFile,
            boolean overwrite,
            boolean saveAsSystem,
            @Nullable String language,
            @Nullable String author,
            @Nullable String product,
            @Nullable String uniqueID,
            @Nullable String version,
            IGPMAsyncProgress progress);

    /**
     * Backs it up into a folder that exists.
     *
     * @return the {@link IGPMStarterGPOBackup}. Ask {@link IGPMResult#overallStatus} whether it was done
     */
    IGPMResult backup(String backupDir, @Nullable String comment);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel backup(String backupDir, @Nullable String comment, IGPMAsyncProgress progress);

    /** Copies it under a name of its own choice. */
    IGPMResult copyTo();

    /**
     * Copies it to a new custom starter GPO of its domain, with the permissions of a new one.
     *
     * @param newDisplayName null or empty for "Copy of" and the old name
     * @return the new {@link IGPMStarterGPO}. Ask {@link IGPMResult#overallStatus} whether it was done
     */
    IGPMResult copyTo(@Nullable String newDisplayName);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel copyTo(@Nullable String newDisplayName, IGPMAsyncProgress progress);

    /**
     * A report of its settings, as XML or HTML.
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
     * Writes a report of its settings to a file.
     *
     * @param targetFilePath a relative path begins in the current folder of the process
     * @return no object. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_INVALIDARG} for a type other than {@code repXML} and {@code repHTML}
     */
    IGPMResult generateReportToFile(GPMReportType reportType, String targetFilePath);

    /** Its permissions, as a list of its own to be edited. */
    IGPMSecurityInfo getSecurityInfo();

    /**
     * Makes its permissions those of the list.
     *
     * @throws GPMException {@code ERROR_REVISION_MISMATCH} if somebody has changed the permissions since the list was
     *     read here
     */
    void setSecurityInfo(IGPMSecurityInfo securityInfo);
}
