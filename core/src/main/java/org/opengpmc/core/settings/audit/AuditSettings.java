// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.audit;

import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** An audit policy, in the order of the file. */
record AuditSettings(List<AuditSetting> entries) implements ExtensionSettings {
    AuditSettings {
        entries = List.copyOf(entries);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return entries.stream().map(entry -> entry.setting(context)).toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        entries.forEach(entry -> entry.write(out));
    }
}
