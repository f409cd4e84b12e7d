// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.softwarerestriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.settings.ExtensionFailure;
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
    private static final ExtensionFailure MISSING = new ExtensionFailure(
            SoftwareRestrictionExtension.KEY, "TransparentEnabled", "Errors.Extensions.Safer.CorruptSaferSettings");

    SoftwareRestrictionSettings {
        rules = List.copyOf(rules);
    }

    /** Where the key holds nothing but the security option on certificates of programs, the console misses its first value. */
    @Override
    public Optional<ExtensionFailure> failure() {
        return defaults.isEmpty() && rules.isEmpty() ? Optional.of(MISSING) : Optional.empty();
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
