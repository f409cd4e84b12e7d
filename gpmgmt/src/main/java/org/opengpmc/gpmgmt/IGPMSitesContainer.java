// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/** The sites of a forest. Safe for use by several threads. */
public interface IGPMSitesContainer {
    /** The DC in use, by DNS name. */
    String getDomainController();

    /** The full DNS name of the domain whose DC is in use. */
    String getDomain();

    /** The DNS name of the forest, which is that of its root domain. */
    String getForest();

    /**
     * A site by its name; a distinguished name is none.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if there is no such site
     */
    IGPMSOM getSite(String siteName);

    /**
     * The sites that meet the condition.
     *
     * @param searchCriteria a GPO as the value of {@code somLinks} with {@code opContains}: the sites that link it;
     *     null or empty for all
     * @throws GPMException {@code E_INVALIDARG} for another condition
     */
    IGPMSOMCollection searchSites(@Nullable IGPMSearchCriteria searchCriteria);
}
