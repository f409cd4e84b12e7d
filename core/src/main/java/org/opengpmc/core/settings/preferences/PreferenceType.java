// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.Locale;
import java.util.UUID;

/**
 * A type of preferences.
 *
 * @param label what GPMC calls it
 * @param file the folder below {@code Preferences} and the file in it ([MS-GPPREF] 2.2.1)
 * @param clientExtension the client-side extension that applies it ([MS-GPPREF] 1.9)
 * @param namespace of the report, below {@code http://www.microsoft.com/GroupPolicy/Settings/}
 * @param xmlType the type of the report's {@code Extension}
 * @param reportRoot what the root of the file is called in a report
 */
record PreferenceType(
        String label, String file, UUID clientExtension, String namespace, String xmlType, String reportRoot) {
    /** Where its file stands below the folder of a side. */
    String path() {
        return "Preferences\\" + file + "\\" + file + ".xml";
    }

    /** What begins the keys of its settings. */
    String keyPrefix() {
        return "preference-" + file.toLowerCase(Locale.ROOT);
    }
}
