// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.software;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SideContent;

/** Reads the {@code packageRegistration} objects of {@code CN=Packages,CN=Class Store} ([MS-GPSI] 2.2.2.4). */
public final class SoftwareExtension implements SettingsExtension {
    private static final String PACKAGES = "CN=Packages,CN=Class Store";

    @Override
    public String name() {
        return "Software Installation";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString("c6dc5466-785a-11d2-84d0-00c04fb169f7"));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/SoftwareInstallation";
    }

    @Override
    public String xmlType() {
        return "SoftwareInstallationSettings";
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        List<SoftwarePackage> packages = content.objectsIn(PACKAGES).stream()
                .filter(object -> object.objectClass().equalsIgnoreCase("packageRegistration"))
                .map(object -> SoftwarePackage.read(object, problems))
                .filter(SoftwarePackage::isDeployed)
                .toList();
        return Optional.of(new SoftwareSettings(packages));
    }
}
