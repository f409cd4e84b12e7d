// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.printers;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** The UNC paths of the deployed printers. */
record PrinterConnections(List<String> paths) implements ExtensionSettings {
    PrinterConnections {
        paths = List.copyOf(paths);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return paths.stream()
                .map(path -> Setting.of(
                        "printer-connection:" + path.toLowerCase(Locale.ROOT),
                        List.of("Printer Connections"),
                        path,
                        "Deployed"))
                .toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        paths.forEach(
                path -> out.start("PrinterConnection").element("Path", path).end());
    }
}
