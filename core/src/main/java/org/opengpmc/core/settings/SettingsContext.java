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
    /** Without templates. */
    public SettingsContext(TrusteeNames trustees) {
        this(trustees, AdmxCatalogue.EMPTY, LocalDate.MAX);
    }
}
