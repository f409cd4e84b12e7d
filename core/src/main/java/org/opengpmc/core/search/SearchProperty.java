// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import java.util.Locale;

/** What a search can ask about ({@code GPMSearchProperty}; the ordinals are its numbers). */
public enum SearchProperty {
    /** A permission that the GPO's own DACL gives a trustee itself, by a level that covers the one asked for. */
    GPO_PERMISSIONS,
    /** A permission that a trustee has, through its groups too. */
    GPO_EFFECTIVE_PERMISSIONS,
    GPO_DISPLAY_NAME,
    GPO_WMI_FILTER,
    GPO_ID,
    /** An extension that the GPO has computer settings for. */
    GPO_COMPUTER_EXTENSIONS,
    /** An extension that the GPO has user settings for. */
    GPO_USER_EXTENSIONS,
    /** A GPO that the SOM links. */
    SOM_LINKS,
    /** The domain of a backed-up GPO. */
    GPO_DOMAIN,
    /** Whether it is the newest backup of its GPO. */
    BACKUP_MOST_RECENT,
    STARTER_GPO_PERMISSIONS,
    STARTER_GPO_EFFECTIVE_PERMISSIONS,
    STARTER_GPO_DISPLAY_NAME,
    STARTER_GPO_ID,
    /** The domain of a backed-up starter GPO. */
    STARTER_GPO_DOMAIN;

    /** For sentences: {@code gpo display name}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
