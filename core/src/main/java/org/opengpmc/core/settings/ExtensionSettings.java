// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;

/** What one extension sets on one side of a GPO. Immutable; equal if the files say the same. */
public interface ExtensionSettings {
    /** Every setting by name, in the order of the report: for search, comparison and people. */
    List<Setting> settings(SettingsContext context);

    /** Writes the content of the report's {@code Extension} element, as GPMC does. */
    void write(ExtensionXml out, SettingsContext context);
}
