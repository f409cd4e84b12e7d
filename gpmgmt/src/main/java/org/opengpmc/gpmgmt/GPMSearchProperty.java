// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** What a search condition looks at. */
public enum GPMSearchProperty {
    /** GPO: a permission that stands in its list. An {@link IGPMPermission}. */
    gpoPermissions(0),
    /** GPO: a permission that the trustee has, be it through groups. An {@link IGPMPermission}. */
    gpoEffectivePermissions(1),
    /** GPO or backup of one: its name. A String. */
    gpoDisplayName(2),
    /** GPO: the filter that it is linked to. An {@link IGPMWMIFilter}. */
    gpoWMIFilter(3),
    /** GPO or backup of one: its GUID. A String. */
    gpoID(4),
    /** GPO: a client-side extension of the computer half. A String with its GUID. */
    gpoComputerExtensions(5),
    /** GPO: a client-side extension of the user half. A String with its GUID. */
    gpoUserExtensions(6),
    /** SOM: a GPO that is linked there. An {@link IGPMGPO}. */
    somLinks(7),
    /** Backup: the domain of its GPO. A String with the DNS name, or an {@link IGPMDomain}. */
    gpoDomain(8),
    /** Backup: the newest of its GPO. True. */
    backupMostRecent(9),
    /** Starter GPO: a permission that stands in its list. An {@link IGPMPermission}. */
    starterGPOPermissions(10),
    /** Starter GPO: a permission that the trustee has, be it through groups. An {@link IGPMPermission}. */
    starterGPOEffectivePermissions(11),
    /** Starter GPO or backup of one: its name. A String. */
    starterGPODisplayName(12),
    /** Starter GPO or backup of one: its GUID. A String. */
    starterGPOID(13),
    /** Starter GPO or backup of one: its domain. A String with the DNS name, or an {@link IGPMDomain}. */
    starterGPODomain(14);

    private final int value;

    GPMSearchProperty(int value) {
        this.value = value;
    }

    /** The documented number. */
    public int getValue() {
        return value;
    }

    /**
     * The constant of a number.
     *
     * @throws GPMException {@code E_INVALIDARG} if there is none
     */
    public static GPMSearchProperty of(int value) {
        for (GPMSearchProperty candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMSearchProperty has no value " + value);
    }
}
