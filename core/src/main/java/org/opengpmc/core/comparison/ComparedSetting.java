// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * A setting as it is compared.
 *
 * @param shown as people read it
 * @param exact with everything that makes it differ from another, marks of secrets too: never shown as it is. Its details
 *     are those that are shown, told more exactly, and further ones behind them
 */
record ComparedSetting(Setting shown, Setting exact) {
    ComparedSetting {
        if (exact.details().size() < shown.details().size()) {
            throw new IllegalArgumentException("what is shown must be compared");
        }
    }

    /** One that has nothing to it but what is shown. */
    static ComparedSetting of(Setting setting) {
        return new ComparedSetting(setting, setting);
    }

    /**
     * The settings of an extension, in its order.
     *
     * @param context as they are shown
     * @param toCompare as they are compared
     */
    static List<ComparedSetting> of(ExtensionSettings settings, SettingsContext context, SettingsContext toCompare) {
        List<Setting> shown = settings.settings(context);
        List<Setting> exact = settings.settings(toCompare);
        if (shown.size() != exact.size()) {
            throw new IllegalStateException("an extension names other settings for a comparison than for people");
        }
        List<ComparedSetting> compared = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            compared.add(new ComparedSetting(shown.get(i), exact.get(i)));
        }
        return compared;
    }
}
