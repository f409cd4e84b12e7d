// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

/** Where permissions of an object stand. Those of a domain stand in several places. */
public enum Place {
    /** On the object itself: a directory object, or the SYSVOL folder of a starter GPO. */
    OBJECT,
    /** On the container of GPOs, {@code CN=Policies,CN=System}. */
    POLICIES,
    /** On the container of WMI filters, {@code CN=SOM,CN=WMIPolicy,CN=System}. */
    WMI_FILTERS,
    /** On the folder of GPTs in SYSVOL. */
    POLICIES_FOLDER,
    /** On the folder of starter GPOs in SYSVOL. */
    STARTER_FOLDER;

    /** Where a level stands. */
    public static Place of(PermissionLevel level) {
        return switch (level) {
            case SOM_GPO_CREATE -> POLICIES;
            case SOM_WMI_CREATE, SOM_WMI_FULL_CONTROL -> WMI_FILTERS;
            case SOM_STARTER_GPO_CREATE -> STARTER_FOLDER;
            default -> OBJECT;
        };
    }
}
