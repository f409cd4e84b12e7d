// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * A client-side extension: what applies one kind of settings on a client. Immutable; safe for use by several threads.
 */
public interface IGPMClientSideExtension {
    /** Its GUID, in braces. */
    String getID();

    /** What it is called. */
    String getDisplayName();

    /** Whether it is called for the settings of users. */
    boolean isUserEnabled();

    /** Whether it is called for the settings of computers. */
    boolean isComputerEnabled();
}
