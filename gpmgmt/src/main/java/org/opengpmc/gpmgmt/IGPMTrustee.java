// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * A user, computer or group, or a SID of which nobody knows whose it is. Immutable; safe for use by several threads.
 */
public interface IGPMTrustee {
    /** The SID in its text form. */
    String getTrusteeSid();

    /** The name without domain; empty if the SID could not be resolved. */
    String getTrusteeName();

    /** The NetBIOS name of its domain, not the DNS name; empty if there is none. */
    String getTrusteeDomain();

    /** The distinguished name of its directory object; empty for one that has none, as the well-known ones. */
    String getTrusteeDSPath();

    /**
     * The kind by the numbers of {@code SID_NAME_USE}: 1 user, 2 group, 3 domain, 4 alias, 5 well-known group, 6
     * deleted account, 7 invalid, 8 unknown, 9 computer.
     */
    int getTrusteeType();
}
