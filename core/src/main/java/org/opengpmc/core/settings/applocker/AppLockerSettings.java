// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.applocker;

import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** The rule collections of a GPO, in the order of the file. */
record AppLockerSettings(List<RuleCollection> collections) implements ExtensionSettings {
    AppLockerSettings {
        collections = List.copyOf(collections);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return collections.stream()
                .flatMap(collection -> collection.settings(context).stream())
                .toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        collections.forEach(collection -> collection.write(out));
    }
}
