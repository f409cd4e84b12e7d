// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * The numbers that calls take as flags, under their documented names. Some are equal and belong to different calls.
 */
public final class GPMFlags {
    /** Opening a domain: its PDC emulator. Also what no flag means. */
    public static final int GPM_USE_PDC = 0;

    /** Opening a domain: any of its DCs. */
    public static final int GPM_USE_ANYDC = 1;

    /** Opening a domain: no Windows 2000 DC. */
    public static final int GPM_DONOTUSE_W2KDC = 2;

    /** Restoring: do not ask whether the DC can take software installation settings. */
    public static final int GPM_DONOT_VALIDATEDC = 1;

    /** Importing and copying: fail if a principal or path has no entry in the migration table. */
    public static final int GPM_MIGRATIONTABLE_ONLY = 1;

    /** Copying: take the permissions along. Filling a migration table: those of the permissions too. */
    public static final int GPM_PROCESS_SECURITY = 2;

    /** RSoP: nothing of the computer. */
    public static final int RSOP_NO_COMPUTER = 0x10000;

    /** RSoP: nothing of the user. */
    public static final int RSOP_NO_USER = 0x20000;

    /** Planning: assume a slow link. */
    public static final int RSOP_PLANNING_ASSUME_SLOW_LINK = 1;

    /** Planning: assume loopback that merges. */
    public static final int RSOP_PLANNING_ASSUME_LOOPBACK_MERGE = 2;

    /** Planning: assume loopback that replaces. */
    public static final int RSOP_PLANNING_ASSUME_LOOPBACK_REPLACE = 4;

    /** Planning: take all WMI filters to be true for the user. */
    public static final int RSOP_PLANNING_ASSUME_USER_WQLFILTER_TRUE = 8;

    /** Planning: take all WMI filters to be true for the computer. */
    public static final int RSOP_PLANNING_ASSUME_COMP_WQLFILTER_TRUE = 16;

    /** Security descriptor: the owner. */
    public static final int OWNER_SECURITY_INFORMATION = 1;

    /** Security descriptor: the group. */
    public static final int GROUP_SECURITY_INFORMATION = 2;

    /** Security descriptor: the DACL. */
    public static final int DACL_SECURITY_INFORMATION = 4;

    /** Security descriptor: the SACL. */
    public static final int SACL_SECURITY_INFORMATION = 8;

    private GPMFlags() {}
}
