// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/**
 * A domain: its GPOs, the scopes of management in it, and its WMI filters.
 *
 * <p>WMI filters cannot be made through this interface, and sites are found through {@link IGPMSitesContainer}. Safe
 * for use by several threads.
 */
public interface IGPMDomain {
    /** The DC that everything through this object is read from and written to; by DNS name. */
    String getDomainController();

    /** The full DNS name. */
    String getDomain();

    /**
     * Makes a GPO, in the directory and in SYSVOL, with the name that the console gives to a new one, and with the
     * default permissions. Name it next; link it where it is to apply. To link a GPO is the matter of {@link
     * IGPMSOM#createGPOLink}.
     *
     * @throws GPMException {@code E_ACCESSDENIED} without the right to create GPOs
     */
    IGPMGPO createGPO();

    /**
     * The GPO of a GUID, never of a name.
     *
     * @param guid with or without braces, in any case
     * @throws GPMException {@code E_INVALIDARG} if the text is no GUID; {@code ERROR_NOT_FOUND} if there is no such
     *     GPO
     */
    IGPMGPO getGPO(String guid);

    /**
     * The GPOs that meet all conditions. Names are not unique: a search for one may find several.
     *
     * @param searchCriteria conditions on {@code gpoDisplayName}, {@code gpoPermissions}, {@code
     *     gpoEffectivePermissions}, {@code gpoWMIFilter}, {@code gpoID}, {@code gpoComputerExtensions} and {@code
     *     gpoUserExtensions}; null or empty for all GPOs
     * @throws GPMException {@code E_INVALIDARG} for a condition that GPOs do not have
     */
    IGPMGPOCollection searchGPOs(@Nullable IGPMSearchCriteria searchCriteria);

    /**
     * Brings a GPO back to what a backup of it holds, in the domain that the backup is of. A GPO that was deleted is
     * made anew under its old GUID.
     *
     * <p>Settings, name, comment, status and DACL come from the backup. So does the link to a WMI filter, unless that
     * filter is gone. Links of the GPO are left as they are. Both halves of the version go up by one, also that of a
     * half without settings.
     *
     * @param dcFlags 0, or {@link GPMFlags#GPM_DONOT_VALIDATEDC}, which has no effect: every supported DC can take
     *     software installation settings
     * @return the {@link IGPMGPO}. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_INVALIDARG} for other flags
     */
    IGPMResult restoreGPO(IGPMBackup backup, int dcFlags);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel restoreGPO(IGPMBackup backup, int dcFlags, IGPMAsyncProgress progress);

    /**
     * The domain or an OU by its distinguished name.
     *
     * @param path a DN, which may have {@code LDAP://} and a server before it; null or empty for the domain itself
     * @throws GPMException {@code E_INVALIDARG} if it is no DN; {@code ERROR_NOT_FOUND} if it names nothing that GPOs
     *     can be linked to
     */
    IGPMSOM getSOM(@Nullable String path);

    /**
     * The domain and OUs that meet the condition; never a site.
     *
     * @param searchCriteria a GPO as the value of {@code somLinks} with {@code opContains}: the places that link it;
     *     null or empty for all
     * @throws GPMException {@code E_INVALIDARG} for another condition
     */
    IGPMSOMCollection searchSOMs(@Nullable IGPMSearchCriteria searchCriteria);

    /**
     * A WMI filter by its path.
     *
     * @param path such as {@code MSFT_SomFilter.Domain="contoso.test",ID="{...}"}; the two keys in either order
     * @throws GPMException {@code E_INVALIDARG} for another form or another domain; {@code ERROR_NOT_FOUND} if there
     *     is no such filter
     */
    IGPMWMIFilter getWMIFilter(String path);

    /**
     * All WMI filters of the domain.
     *
     * @param searchCriteria null or empty: WMI filters have no conditions to search by
     * @throws GPMException {@code E_INVALIDARG} for any condition
     */
    IGPMWMIFilterCollection searchWMIFilters(@Nullable IGPMSearchCriteria searchCriteria);
}
