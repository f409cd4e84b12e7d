// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * A WMI filter of a domain. It cannot be made, deleted or given other queries through this interface. A snapshot,
 * which sees what is written through it. Safe for use by several threads.
 */
public interface IGPMWMIFilter {
    /** The path that {@link IGPMDomain#getWMIFilter} takes: {@code MSFT_SomFilter.ID="{...}",Domain="..."}. */
    String getPath();

    /**
     * Renames the filter; written at once.
     *
     * @throws GPMException {@code E_INVALIDARG} for an empty name
     */
    void setName(String name);

    /** What it is called. */
    String getName();

    /** Describes the filter; written at once. */
    void setDescription(String description);

    /** What it is for; empty if nobody said. */
    String getDescription();

    /** The queries, each as {@code namespace;query}. An array of its own: it begins at 0. */
    String[] getQueryList();

    /** The permissions of the filter, as a list of its own to be edited. */
    IGPMSecurityInfo getSecurityInfo();

    /**
     * Makes the permissions of the filter those of the list. Whoever a filter is meant for must be able to read it.
     *
     * @throws GPMException {@code ERROR_REVISION_MISMATCH} if somebody has changed the permissions since the list was
     *     read here
     */
    void setSecurityInfo(IGPMSecurityInfo securityInfo);
}
