// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * A scope of management: a site, the domain or an OU. Links and settings are read anew by each call; name, path and
 * type are those of the moment it was found. Safe for use by several threads.
 */
public interface IGPMSOM {
    /** Whether links of the containers above do not apply here, unless they are enforced. */
    boolean getGPOInheritanceBlocked();

    /**
     * Blocks inheritance or lets it through again; written at once.
     *
     * @throws GPMException {@code ERROR_NOT_SUPPORTED} for a site, which inherits nothing
     */
    void setGPOInheritanceBlocked(boolean blocked);

    /** Of an OU the last part of its name, of the domain the DNS name, of a site its name. */
    String getName();

    /** The distinguished name. */
    String getPath();

    /**
     * Links a GPO here. The link is enabled and not enforced. The links from that position on move down by one.
     *
     * @param linkPos the place in the link order, from 1, which has the highest precedence; -1 for the last
     * @throws GPMException {@code E_INVALIDARG} for a position that is 0 or greater than the number of links, except 1
     *     where there are none; {@code ERROR_ALREADY_EXISTS} if the GPO is linked here already
     */
    IGPMGPOLink createGPOLink(int linkPos, IGPMGPO gpo);

    /** What it is. */
    GPMSOMType getType();

    /** The links placed here, in link order, disabled ones too. */
    IGPMGPOLinksCollection getGPOLinks();

    /**
     * The links that count here, those of the containers above included, in the order of precedence: the first wins.
     * Enforced ones from above come first. Links that are disabled, and those of sites, are left out.
     */
    IGPMGPOLinksCollection getInheritedGPOLinks();

    /** The permissions on it that concern Group Policy, as a list of its own to be edited. */
    IGPMSecurityInfo getSecurityInfo();

    /**
     * Makes the permissions that concern Group Policy those of the list. All other permissions stay.
     *
     * @throws GPMException {@code ERROR_REVISION_MISMATCH} if somebody has changed the permissions since the list was
     *     read here
     */
    void setSecurityInfo(IGPMSecurityInfo securityInfo);
}
