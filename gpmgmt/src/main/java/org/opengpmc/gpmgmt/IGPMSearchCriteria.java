// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * Conditions of a search, all of which must hold. There is no "or"; a single condition can be negated by its
 * operation. Not safe for use by several threads while conditions are added.
 */
public interface IGPMSearchCriteria {
    /**
     * Adds a condition. Whether it suits is seen by the search that takes it.
     *
     * @param value a String for names, IDs and domains; {@link IGPMPermission} for permissions, {@link IGPMWMIFilter}
     *     for a filter, {@link IGPMGPO} for links, {@link IGPMDomain} for a domain; true for the newest backup
     * @throws GPMException {@code E_INVALIDARG} for a value of another type
     */
    void add(GPMSearchProperty searchProperty, GPMSearchOperation searchOperation, Object value);
}
