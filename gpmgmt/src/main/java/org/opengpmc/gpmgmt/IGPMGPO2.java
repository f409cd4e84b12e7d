// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** Adds the comment of a GPO. Safe for use by several threads. */
public interface IGPMGPO2 extends IGPMGPO {
    /** The comment; empty if there is none. */
    String getDescription();

    /** Changes the comment: the file {@code GPO.cmt} in SYSVOL. An empty text removes it. */
    void setDescription(String description);
}
