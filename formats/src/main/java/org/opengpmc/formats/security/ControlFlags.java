// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

/** The bits of a security descriptor's Control field ([MS-DTYP] 2.4.6). */
public final class ControlFlags {
    /** OD: the owner was set by a default. */
    public static final int OWNER_DEFAULTED = 0x0001;
    /** GD: the group was set by a default. */
    public static final int GROUP_DEFAULTED = 0x0002;
    /** DP: there is a DACL; without one in the body it is the NULL DACL, which lets everybody do everything. */
    public static final int DACL_PRESENT = 0x0004;
    /** DD: the DACL was set by a default. */
    public static final int DACL_DEFAULTED = 0x0008;
    /** SP: there is a SACL. */
    public static final int SACL_PRESENT = 0x0010;
    /** SD: the SACL was set by a default. */
    public static final int SACL_DEFAULTED = 0x0020;
    /** DT: the DACL is trusted. */
    public static final int DACL_TRUSTED = 0x0040;
    /** SS: the server makes the DACL from it. */
    public static final int SERVER_SECURITY = 0x0080;
    /** DC: inheritance of the DACL is to be computed; SDDL AR. */
    public static final int DACL_AUTO_INHERIT_REQUIRED = 0x0100;
    /** SC: inheritance of the SACL is to be computed; SDDL AR. */
    public static final int SACL_AUTO_INHERIT_REQUIRED = 0x0200;
    /** DI: inheritance of the DACL was computed; SDDL AI. */
    public static final int DACL_AUTO_INHERITED = 0x0400;
    /** SI: inheritance of the SACL was computed; SDDL AI. */
    public static final int SACL_AUTO_INHERITED = 0x0800;
    /** PD: the DACL inherits nothing; SDDL P. */
    public static final int DACL_PROTECTED = 0x1000;
    /** PS: the SACL inherits nothing; SDDL P. */
    public static final int SACL_PROTECTED = 0x2000;
    /** RM: the resource manager control byte is valid. */
    public static final int RESOURCE_MANAGER_CONTROL_VALID = 0x4000;
    /** SR: the binary form is self-relative. */
    public static final int SELF_RELATIVE = 0x8000;

    /** Every bit that speaks of the SACL. */
    static final int ALL_OF_SACL =
            SACL_PRESENT | SACL_DEFAULTED | SACL_AUTO_INHERIT_REQUIRED | SACL_AUTO_INHERITED | SACL_PROTECTED;

    private ControlFlags() {}
}
