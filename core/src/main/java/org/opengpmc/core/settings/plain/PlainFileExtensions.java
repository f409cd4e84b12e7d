// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.plain;

import java.util.List;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SettingsExtensionProvider;
import org.opengpmc.core.settings.Side;

/** The extensions with plain files. */
public final class PlainFileExtensions implements SettingsExtensionProvider {
    private static final List<SettingsExtension> ALL = List.of(
            new PlainFileExtension(
                    "Internet Explorer Maintenance",
                    "a2e30f80-d7de-11d2-bbde-00c04f86ae3b",
                    "IE",
                    "InternetExplorerSettings",
                    Side.USER,
                    "Microsoft\\IEAK\\install.ins"),
            new PlainFileExtension(
                    "Remote Installation",
                    "3060e8ce-7020-11d2-842d-00c04fa372d4",
                    "RemoteInstallation",
                    "RemoteInstallationSettings",
                    Side.USER,
                    "Microsoft\\RemoteInstall\\oscfilter.ini"),
            new PlainFileExtension(
                    "Central Access Policy Configuration",
                    "16be69fa-4209-4250-88cb-716cf41954e0",
                    "CentralAccessPolicy",
                    "CentralAccessPolicySettings",
                    Side.COMPUTER,
                    "Microsoft\\Windows NT\\CAP\\cap.inf"));

    @Override
    public List<SettingsExtension> extensions() {
        return ALL;
    }
}
