// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.List;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SettingsExtensionProvider;

/** The extensions of Group Policy Preferences, one for each type. */
public final class PreferenceExtensions implements SettingsExtensionProvider {
    private static final List<SettingsExtension> ALL = PreferenceTypes.ALL.stream()
            .<SettingsExtension>map(PreferenceExtension::new)
            .toList();

    @Override
    public List<SettingsExtension> extensions() {
        return ALL;
    }
}
