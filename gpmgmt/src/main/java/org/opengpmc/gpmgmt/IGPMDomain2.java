// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/** Adds the starter GPOs of a domain. Safe for use by several threads. */
public interface IGPMDomain2 extends IGPMDomain {
    /**
     * Makes an empty custom starter GPO with the name that the console gives to a new one. Name and describe it next.
     */
    IGPMStarterGPO createStarterGPO();

    /** Makes a GPO with the content of a starter GPO. Afterwards the two have nothing to do with each other. */
    IGPMGPO createGPOFromStarterGPO(IGPMStarterGPO gpoTemplate);

    /**
     * The starter GPO of a GUID.
     *
     * @param guid with or without braces, in any case
     * @throws GPMException {@code E_INVALIDARG} if the text is no GUID; {@code ERROR_NOT_FOUND} if there is no such
     *     starter GPO
     */
    IGPMStarterGPO getStarterGPO(String guid);

    /**
     * The starter GPOs that meet all conditions.
     *
     * @param searchCriteria conditions on {@code starterGPODisplayName}, {@code starterGPOPermissions}, {@code
     *     starterGPOEffectivePermissions} and {@code starterGPOID}; null or empty for all
     * @throws GPMException {@code E_INVALIDARG} for a condition that starter GPOs do not have
     */
    IGPMStarterGPOCollection searchStarterGPOs(@Nullable IGPMSearchCriteria searchCriteria);

    /**
     * Brings a starter GPO from a cabinet file into the domain, under the GUID that it has in the file.
     *
     * @param overwrite whether one that has that GUID already is replaced; if false, it is left alone and the result
     *     is a failure
     * @return the {@link IGPMStarterGPO}. Ask {@link IGPMResult#overallStatus} whether it was done
     */
    IGPMResult loadStarterGPO(String loadFile, boolean overwrite);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel loadStarterGPO(String loadFile, boolean overwrite, IGPMAsyncProgress progress);

    /**
     * Brings a starter GPO back to what a backup holds, under its old GUID, in the domain that the backup is of.
     *
     * @return the {@link IGPMStarterGPO}. Ask {@link IGPMResult#overallStatus} whether it was done
     */
    IGPMResult restoreStarterGPO(IGPMStarterGPOBackup tmplBackup);

    /** The same in the background; returns at once. */
    IGPMAsyncCancel restoreStarterGPO(IGPMStarterGPOBackup tmplBackup, IGPMAsyncProgress progress);
}
