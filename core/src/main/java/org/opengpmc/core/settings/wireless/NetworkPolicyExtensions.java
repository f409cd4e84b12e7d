// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.wireless;

import java.util.List;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SettingsExtensionProvider;

/** The extensions for wireless (802.11) and wired (802.3) networks. */
public final class NetworkPolicyExtensions implements SettingsExtensionProvider {
    private static final List<SettingsExtension> ALL =
            List.of(new NetworkPolicyExtension(NetworkKind.WIRELESS), new NetworkPolicyExtension(NetworkKind.WIRED));

    @Override
    public List<SettingsExtension> extensions() {
        return ALL;
    }
}
