// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.softwarerestriction;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * The software restriction policies of a side.
 *
 * @param defaults for all programs
 * @param rules in the order of the file
 */
record SoftwareRestrictionSettings(RestrictionDefaults defaults, List<RestrictionRule> rules)
        implements ExtensionSettings {
    SoftwareRestrictionSettings {
        rules = List.copyOf(rules);
    }

    boolean isEmpty() {
        return defaults.isEmpty() && rules.isEmpty();
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        List<Setting> settings = new ArrayList<>(defaults.settings());
        rules.forEach(rule -> settings.add(rule.setting()));
        return settings;
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        defaults.write(out);
        rules.forEach(rule -> rule.write(out));
    }
}
