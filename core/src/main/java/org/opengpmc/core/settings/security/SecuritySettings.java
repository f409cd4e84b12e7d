// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * The security settings of a GPO.
 *
 * @param items in the order of the report
 */
record SecuritySettings(List<SecurityItem> items) implements ExtensionSettings {
    static final SecuritySettings NONE = new SecuritySettings(List.of());

    SecuritySettings {
        items = List.copyOf(items);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        List<Setting> settings = new ArrayList<>(
                items.stream().map(item -> item.setting(context)).toList());
        List<List<String>> paths =
                settings.stream().map(Setting::path).distinct().toList();
        // As the policy editor lists them; the report's own order goes by the names in the template.
        settings.sort(Comparator.<Setting>comparingInt(s -> paths.indexOf(s.path()))
                .thenComparing(Setting::name, String.CASE_INSENSITIVE_ORDER));
        return settings;
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        items.forEach(item -> item.write(out, context));
        if (context.asNewConsole()) {
            out.element("Blocked", false);
        }
    }
}
