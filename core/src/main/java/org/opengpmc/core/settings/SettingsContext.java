// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.time.LocalDate;
import org.opengpmc.formats.admx.AdmxCatalogue;

/**
 * What settings are named with that does not stand in the GPO itself. Safe for use by several threads.
 *
 * @param trustees who is behind a SID
 * @param templates the administrative templates
 * @param asOf the day as of which the GPO is shown: of several versions of a template, one that was there by then counts
 */
public record SettingsContext(TrusteeNames trustees, AdmxCatalogue templates, LocalDate asOf) {
    private static final LocalDate BLOCKED_SINCE = LocalDate.of(2021, 1, 1);

    /** Without templates. */
    public SettingsContext(TrusteeNames trustees) {
        this(trustees, AdmxCatalogue.EMPTY, LocalDate.MAX);
    }

    /**
     * Whether the console of that day tells if settings are blocked, in the registry and security settings. It has done
     * so since Windows 10 1803 and Windows Server 2019; most consoles were older for some years after that.
     */
    public boolean tellsBlocked() {
        return !asOf.isBefore(BLOCKED_SINCE);
    }
}
