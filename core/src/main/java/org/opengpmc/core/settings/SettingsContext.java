// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import org.opengpmc.formats.admx.AdmxCatalogue;

/**
 * What settings are named with that does not stand in the GPO itself. Safe for use by several threads.
 *
 * @param trustees who is behind a SID
 * @param templates the administrative templates
 */
public record SettingsContext(TrusteeNames trustees, AdmxCatalogue templates) {
    /** Without templates. */
    public SettingsContext(TrusteeNames trustees) {
        this(trustees, AdmxCatalogue.EMPTY);
    }
}
