// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.audit;

import java.util.Comparator;
import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** An audit policy: subcategories in the order of the policy editor, then options and SACLs in that of the file. */
record AuditSettings(List<AuditSetting> entries) implements ExtensionSettings {
    AuditSettings {
        entries = entries.stream()
                .sorted(Comparator.comparing(AuditSettings::place))
                .toList();
    }

    private static long place(AuditSetting entry) {
        return entry instanceof AuditSetting.Subcategory subcategory ? subcategory.place() : Long.MAX_VALUE;
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return entries.stream().map(entry -> entry.setting(context)).toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        entries.forEach(entry -> entry.write(out, context));
    }
}
