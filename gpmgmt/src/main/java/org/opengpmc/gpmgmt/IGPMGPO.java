// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * A GPO of a domain. Its properties are those of the moment it was found, and see what is written through it; versions
 * in SYSVOL, permissions and the comment are read anew by each call. Whatever is written is written at once.
 *
 * <p>Calls that change something plan on what the domain holds at that moment and fail with {@code
 * ERROR_REVISION_MISMATCH}, having changed nothing, if somebody is quicker. Safe for use by several threads.
 */
public interface IGPMGPO {
    /** What it is called; not unique. */
    String getDisplayName();

    /**
     * Renames it. Another GPO may have the same name.
     *
     * @throws GPMException {@code E_INVALIDARG} for a name that is empty, too long, or looks like a GUID
     */
    void setDisplayName(String displayName);

    /** The distinguished name of its directory object. */
    String getPath();

    /** Its GUID, in braces and upper case. */
    String getID();

    /** The full DNS name of its domain. */
    String getDomainName();

    /** When it was made. */
    Instant getCreationTime();

    /** When its directory object was last changed, as the DC in use saw it. */
    Instant getModificationTime();

    /** The version of the user half in the directory. */
    int getUserDSVersionNumber();

    /** The version of the computer half in the directory. */
    int getComputerDSVersionNumber();

    /** The version of the user half in SYSVOL. */
    int getUserSysvolVersionNumber();

    /** The version of the computer half in SYSVOL. */
    int getComputerSysvolVersionNumber();

    /**
     * The WMI filter that it is linked to; null if there is none, which is no error.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if it is linked to one that is gone
     */
    @Nullable IGPMWMIFilter getWMIFilter();

    /**
     * Links it to a WMI filter of its domain in place of the one it has; null for none.
     *
     * @throws GPMException {@code E_INVALIDARG} for a filter of another domain
     */
    void setWMIFilter(@Nullable IGPMWMIFilter wmiFilter);

    /** Enables or disables the user half. */
    void setUserEnabled(boolean enabled);

    /** Enables or disables the computer half. */
    void setComputerEnabled(boolean enabled);

    /** Whether the user half is enabled. */
    boolean isUserEnabled();

    /** Whether the computer half is enabled. */
    boolean isComputerEnabled();

    /** Its permissions, as a list of its own to be edited. */
    IGPMSecurityInfo getSecurityInfo();

    /**
     * Makes its permissions those of the list, in the directory and in SYSVOL.
     *
     * @throws GPMException {@code ERROR_REVISION_MISMATCH} if somebody has changed the permissions since the list was
     *     read here; {@code E_ACCESSDENIED} if it would lock out who is signed in
     */
    void setSecurityInfo(IGPMSecurityInfo securityInfo);

    /**
     * Deletes it, in the directory and in SYSVOL. Links to it stay: delete them first.
     *
     * @throws GPMException {@code ERROR_NOT_SUPPORTED} for the two GPOs that a domain cannot do without
     */
    void delete();

    /**
     * Backs it up into a folder that exists: settings, permissions, name, comment, status, versions and the link to a
     * WMI filter. Not links to it, nor the filter. This is also the export.
     *
     * @return the {@link IGPMBackup}. Ask {@link IGPMResult#overallStatus} whether it was done
     */
    IGPMResult backup(String backupDir, @Nullable String comment);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel backup(String backupDir, @Nullable String comment, IGPMAsyncProgress progress);

    /** {@code Import} without a migration table. The name is another because Java keeps {@code import} for itself. */
    IGPMResult importBackup(int flags, IGPMBackup backup);

    /**
     * {@code Import}: replaces all settings by those of a backup, which may be of any GPO of any domain. Settings that
     * the backup has not are gone afterwards.
     *
     * <p>The comment comes from the backup. GUID, name, permissions, links and the link to a WMI filter stay. Both
     * halves of the version go up by one.
     *
     * @param flags 0, or {@link GPMFlags#GPM_MIGRATIONTABLE_ONLY}: fail if a principal or path in the settings has no
     *     entry in the table
     * @param migrationTable an {@link IGPMMigrationTable}, or the path of one as a String; null for none
     * @return this GPO. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_INVALIDARG} for other flags or a table of another type; {@code E_NOTIMPL} with a
     *     table: applying one comes with a later version
     */
    IGPMResult importBackup(int flags, IGPMBackup backup, @Nullable Object migrationTable);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel importBackup(
            int flags, IGPMBackup backup, @Nullable Object migrationTable, IGPMAsyncProgress progress);

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

    /** Copies it under a name of its own choice, as the longest form does. */
    IGPMResult copyTo(int flags, IGPMDomain domain);

    /** Copies it without a migration table. */
    IGPMResult copyTo(int flags, IGPMDomain domain, @Nullable String newDisplayName);

    /**
     * Copies it to a new GPO, in its own domain or another. The copy has the comment, no links, and version 1 in both
     * halves. Within the domain it keeps the link to the WMI filter.
     *
     * @param flags any of {@link GPMFlags#GPM_PROCESS_SECURITY}, to take the permissions along, and {@link
     *     GPMFlags#GPM_MIGRATIONTABLE_ONLY}; 0 for the permissions of a new GPO
     * @param newDisplayName null or empty for "Copy of" and the old name
     * @param migrationTable an {@link IGPMMigrationTable}, or the path of one as a String; null for none
     * @return the new {@link IGPMGPO}. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_INVALIDARG} for other flags or a table of another type; {@code E_NOTIMPL} with a
     *     table: applying one comes with a later version
     */
    IGPMResult copyTo(int flags, IGPMDomain domain, @Nullable String newDisplayName, @Nullable Object migrationTable);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel copyTo(
            int flags,
            IGPMDomain domain,
            @Nullable String newDisplayName,
            @Nullable Object migrationTable,
            IGPMAsyncProgress progress);

    /**
     * Replaces parts of its security descriptor, in the directory and in SYSVOL.
     *
     * @param flags the parts: {@link GPMFlags#OWNER_SECURITY_INFORMATION} and so on, added up
     * @param sd holds at least those parts
     * @throws GPMException {@code E_INVALIDARG} for other flags or a part that is missing; {@code E_ACCESSDENIED} if
     *     it would lock out who is signed in
     */
    void setSecurityDescriptor(int flags, SecurityDescriptor sd);

    /**
     * Parts of its security descriptor in the directory.
     *
     * @param flags the parts: {@link GPMFlags#OWNER_SECURITY_INFORMATION} and so on, added up
     * @throws GPMException {@code E_INVALIDARG} for other flags
     */
    SecurityDescriptor getSecurityDescriptor(int flags);

    /**
     * Whether the permissions in SYSVOL are those that follow from the permissions in the directory. Compared by what
     * they allow, not by how they are written; the owner and group of the folder do not count.
     */
    boolean isACLConsistent();

    /** Makes the permissions in SYSVOL those that follow from the permissions in the directory. */
    void makeACLConsistent();
}
