// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.preferences.Node.Attribute;

/**
 * What a preferences file sets.
 *
 * @param type of what
 * @param attributes those of the file's root
 * @param entries items and collections in the order of the file
 */
record PreferenceSettings(PreferenceType type, List<Attribute> attributes, List<PreferenceEntry> entries)
        implements ExtensionSettings {
    PreferenceSettings {
        attributes = List.copyOf(attributes);
        entries = List.copyOf(entries);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return new ItemNames(this, context).all();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        new PreferenceXml(out).write(this);
    }
}
