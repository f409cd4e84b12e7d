// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * The permissions of a GPO, SOM, WMI filter or starter GPO that concern Group Policy, as a list to be edited. Nothing
 * is written until the list is handed to {@code setSecurityInfo} of the object.
 *
 * <p>An iterator follows edits: what has been removed is not shown any more, what has been added is. Safe for use by
 * several threads.
 */
public interface IGPMSecurityInfo extends GPMCollection<IGPMPermission> {
    /**
     * Raises a trustee to a level; never lowers one. Read is part of Edit and of Apply, Edit of
     * Edit-security-and-delete, and so on; Apply and Edit do not include each other.
     *
     * <p>Whether it is inheritable depends on the object: always for a GPO, never for a WMI filter. A permission that
     * was not inheritable becomes so if this one is.
     *
     * @return {@link HResult#S_OK}, or {@link HResult#S_FALSE} if the trustee has that level or a higher one already
     * @throws GPMException {@code E_INVALIDARG} for a deny, inherited or custom permission, or a level that the object
     *     does not know; {@code ERROR_NOT_SUPPORTED} if an inherited or a deny permission of the trustee stands in the
     *     way
     */
    int add(IGPMPermission perm);

    /**
     * Takes a level from a trustee. A trustee that has a lower level than the one named loses it. Deny and custom
     * permissions can be removed, inherited ones cannot.
     *
     * @return {@link HResult#S_OK}, or {@link HResult#S_FALSE} if the trustee has a higher level than the one named,
     *     or none
     * @throws GPMException {@code ERROR_NOT_SUPPORTED} for an inherited permission
     */
    int remove(IGPMPermission perm);

    /**
     * Removes every permission of a trustee that is not inherited.
     *
     * @param trustee {@code DOMAIN\name}, a UPN, or a SID in its text form
     */
    void removeTrustee(String trustee);
}
