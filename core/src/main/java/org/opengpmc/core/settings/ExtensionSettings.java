// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;
import java.util.Optional;

/** What one extension sets on one side of a GPO. Immutable; equal if the files say the same. */
public interface ExtensionSettings {
    /** Every setting by name, in the order of the report: for search, comparison and people. */
    List<Setting> settings(SettingsContext context);

    /** Writes the content of the report's {@code Extension} element, as GPMC does. */
    void write(ExtensionXml out, SettingsContext context);

    /** What the console's report says in place of the settings, where it fails on them; mostly nothing. */
    default Optional<ExtensionFailure> failure() {
        return Optional.empty();
    }

    /** Whether the console that wrote this was one since Windows 10 1803 and Windows Server 2019; empty if it does not tell. */
    default Optional<Boolean> ofNewConsole() {
        return Optional.empty();
    }
}
