// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** A trustee and what it may do. Immutable; safe for use by several threads. */
public interface IGPMPermission {
    /** Whether it comes from a container above. Such a permission cannot be changed or removed here. */
    boolean getInherited();

    /** Whether containers below inherit it. */
    boolean getInheritable();

    /** Whether it takes the level away instead of granting it. */
    boolean getDenied();

    /** The level; on reading also one of the custom ones. */
    GPMPermissionType getPermission();

    /** Who. */
    IGPMTrustee getTrustee();
}
