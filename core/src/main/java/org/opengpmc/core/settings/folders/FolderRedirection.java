// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.folders;

import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** The redirected folders, in the order of the report. */
record FolderRedirection(List<RedirectedFolder> folders) implements ExtensionSettings {
    FolderRedirection {
        folders = List.copyOf(folders);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return folders.stream().map(folder -> folder.setting(context)).toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        folders.forEach(folder -> folder.write(out, context));
    }
}
