// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/**
 * The root of the object model: opens domains, site containers, backup folders and RSoP queries, and makes the small
 * objects that the other interfaces take.
 *
 * <p>{@link GPM} is the class to begin with. Safe for use by several threads.
 */
public interface IGPM {
    /**
     * Opens a domain.
     *
     * <p>The connection is made by this call: a domain that cannot be reached, or a sign-in that is refused, is told
     * here.
     *
     * @param domain full DNS name; if null or empty, the domain that this object was made for
     * @param domainController DNS or NetBIOS name of the DC to use; null or empty for none. A DC that is named is
     *     used, whatever the flags
     * @param dcFlags {@link GPMFlags#GPM_USE_PDC} (0, the default) for the PDC emulator, {@link
     *     GPMFlags#GPM_USE_ANYDC} for any DC; {@link GPMFlags#GPM_DONOTUSE_W2KDC} may be added and has no effect, as
     *     no such DC is supported
     * @throws GPMException {@code E_INVALIDARG} for other flags; otherwise why the domain could not be opened
     */
    IGPMDomain getDomain(@Nullable String domain, @Nullable String domainController, int dcFlags);

    /**
     * Opens a folder of GPO backups. The folder must exist.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if it does not
     */
    IGPMBackupDir getBackupDir(String backupDir);

    /**
     * Opens the sites of a forest.
     *
     * @param forest DNS name of the forest, which is that of its root domain; required
     * @param domain the domain whose DC is asked; the forest's root domain if null or empty
     * @param domainController as in {@link #getDomain}
     * @param dcFlags {@link GPMFlags#GPM_USE_PDC} or {@link GPMFlags#GPM_USE_ANYDC}
     * @throws GPMException {@code E_INVALIDARG} for other flags, without a forest, or if the domain is of another
     *     forest
     */
    IGPMSitesContainer getSitesContainer(
            String forest, @Nullable String domain, @Nullable String domainController, int dcFlags);

    /**
     * Makes a query for the resultant set of policy.
     *
     * @param namespace earlier results to look at; null for a new query. {@link GPMRSOPMode#rsopUnknown} needs one
     * @param flags must be 0
     * @throws GPMException {@code E_INVALIDARG} for other flags, or for rsopUnknown without a namespace
     */
    IGPMRSOP getRSOP(GPMRSOPMode rsopMode, @Nullable String namespace, int flags);

    /**
     * Makes a pair of trustee and level, to search for or to add to a list of permissions. Nothing is written.
     *
     * @param trustee {@code DOMAIN\name}, a UPN, or a SID in its text form
     * @param perm any level except the custom ones, which occur on reading only
     * @param inheritable whether containers below inherit it. Searches ignore it, and adding overrules it: a
     *     permission of a GPO is always inheritable, one of a WMI filter and the levels that create something never
     *     are
     * @throws GPMException {@code E_INVALIDARG} for a custom level; {@code ERROR_NONE_MAPPED} if nobody is called so
     */
    IGPMPermission createPermission(String trustee, GPMPermissionType perm, boolean inheritable);

    /** Makes a list of search conditions without any. As it is, it matches everything. */
    IGPMSearchCriteria createSearchCriteria();

    /**
     * Looks a user, computer or group up.
     *
     * @param trustee {@code DOMAIN\name}, a UPN, or a SID in its text form
     * @throws GPMException {@code ERROR_NONE_MAPPED} if nobody is called so
     */
    IGPMTrustee createTrustee(String trustee);

    /**
     * The client-side extensions that are known here. There is no registration on this machine to read, so the list is
     * that of the extensions that Windows brings.
     */
    IGPMCSECollection getClientSideExtensions();

    /** The values of enumerations and flags, for callers that have neither. */
    IGPMConstants getConstants();

    /**
     * Reads a migration table from a file.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} without the file; {@code ERROR_INVALID_DATA} for one that is no
     *     migration table, with the line
     */
    IGPMMigrationTable getMigrationTable(String migrationTablePath);

    /** Makes an empty migration table in memory. {@link IGPMMigrationTable#save} writes it. */
    IGPMMigrationTable createMigrationTable();

    /**
     * Names a folder with the templates (ADMX) that reports take setting names from. It is looked at before the domain's
     * central store. Templates are read when a report first needs them, and again after this call.
     *
     * @param admPath null or empty for none
     */
    void initializeReporting(@Nullable String admPath);
}
