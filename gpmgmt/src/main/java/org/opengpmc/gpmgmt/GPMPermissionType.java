// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * A level of permission, or a custom one, which is what no level describes. The levels are no bit flags and their
 * numbers no order: which level includes which, {@link IGPMSecurityInfo#add} tells.
 */
public enum GPMPermissionType {
    /** GPO: read it and have it applied. */
    permGPOApply(0x10000),
    /** GPO: read it. */
    permGPORead(0x10100),
    /** GPO: read and change its settings. */
    permGPOEdit(0x10101),
    /** GPO: read, change, delete, and change permissions and owner. */
    permGPOEditSecurityAndDelete(0x10102),
    /** GPO: what no level describes; on reading only. */
    permGPOCustom(0x10103),
    /** WMI filter: change it. */
    permWMIFilterEdit(0x20000),
    /** WMI filter: all. */
    permWMIFilterFullControl(0x20001),
    /** WMI filter: what no level describes; on reading only. */
    permWMIFilterCustom(0x20002),
    /** Site, domain or OU: link GPOs, order links, block inheritance. */
    permSOMLink(0x1c0000),
    /** Domain or OU: read logged RSoP results of what is in it. */
    permSOMLogging(0x180100),
    /** Domain or OU: simulate RSoP for what is in it. */
    permSOMPlanning(0x180200),
    /** Domain: make WMI filters. */
    permSOMWMICreate(0x100300),
    /** Domain: all with all WMI filters. */
    permSOMWMIFullControl(0x100301),
    /** Domain: make GPOs. */
    permSOMGPOCreate(0x100400),
    /** Starter GPO: read it. */
    permStarterGPORead(0x30500),
    /** Starter GPO: read and change its settings. */
    permStarterGPOEdit(0x30501),
    /** Starter GPO: all. */
    permStarterGPOFullControl(0x30502),
    /** Starter GPO: what no level describes; on reading only. */
    permStarterGPOCustom(0x30503),
    /** Domain: make starter GPOs. */
    permSOMStarterGPOCreate(0x100500);

    private final int value;

    GPMPermissionType(int value) {
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
    public static GPMPermissionType of(int value) {
        for (GPMPermissionType candidate : values()) {
            if (candidate.value == value) {
                return candidate;
            }
        }
        throw GPMException.invalidArgument("GPMPermissionType has no value " + value);
    }
}
