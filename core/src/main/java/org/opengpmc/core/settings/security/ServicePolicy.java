// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.AccessWords;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.WrittenDescriptor;

/**
 * How a service starts and who may control it ([MS-GPSB] 2.2.9).
 *
 * @param name the service's key name
 * @param startup 2, 3 or 4
 * @param security who may control it
 */
record ServicePolicy(String name, long startup, WrittenDescriptor security) implements SecurityItem {
    private String mode() {
        return switch ((int) startup) {
            case 0 -> "Boot";
            case 1 -> "System";
            case 2 -> "Automatic";
            case 3 -> "Manual";
            case 4 -> "Disabled";
            default -> Long.toString(startup);
        };
    }

    @Override
    public Setting setting(SettingsContext context) {
        return new Setting(
                "service:" + name.toLowerCase(Locale.ROOT),
                List.of("System Services"),
                name,
                mode(),
                security.details(context, AccessWords.SERVICE));
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        out.start("SystemServices").element("Name", name).element("StartupMode", mode());
        security.write(out, context, AccessWords.SERVICE);
        out.end();
    }
}
