// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

/** The bits of the AceFlags byte ([MS-DTYP] 2.4.4.1). */
public final class AceFlags {
    /** OI: files (non-containers) below inherit the entry. */
    public static final int OBJECT_INHERIT = 0x01;
    /** CI: folders (containers) below inherit the entry. */
    public static final int CONTAINER_INHERIT = 0x02;
    /** NP: children inherit it, grandchildren do not. */
    public static final int NO_PROPAGATE_INHERIT = 0x04;
    /** IO: it does not apply to the object itself. */
    public static final int INHERIT_ONLY = 0x08;
    /** ID: it came from the parent. */
    public static final int INHERITED = 0x10;
    /** CR: it must not be removed (audit and label entries of newer Windows). */
    public static final int CRITICAL = 0x20;
    /** SA: audit what succeeded. */
    public static final int SUCCESSFUL_ACCESS = 0x40;
    /** FA: audit what failed. */
    public static final int FAILED_ACCESS = 0x80;

    private AceFlags() {}
}
