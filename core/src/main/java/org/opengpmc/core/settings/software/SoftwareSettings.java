// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.software;

import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** The packages that a GPO deploys. Those that it removes are instructions to clients and not shown. */
record SoftwareSettings(List<SoftwarePackage> packages) implements ExtensionSettings {
    SoftwareSettings {
        packages = List.copyOf(packages);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return packages.stream().map(p -> p.setting(context)).toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        packages.forEach(p -> p.write(out, context));
    }
}
