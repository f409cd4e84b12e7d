// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.nameresolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * Reads the rules for name resolution from Registry.pol. The console shows the extension as soon as anything is set for
 * the DNS client, be it by an administrative template.
 */
public final class NameResolutionExtension implements SettingsExtension {
    private static final String CLIENT = "Software\\Policies\\Microsoft\\Windows NT\\DNSClient";
    private static final String RULES = "DnsPolicyConfig";

    @Override
    public String name() {
        return "Name Resolution Policy";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(REGISTRY);
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/nrpt";
    }

    @Override
    public String xmlType() {
        return "NrptSettings";
    }

    @Override
    public boolean ownsRegistryValue(Side side, PolEntry entry) {
        boolean global = entry.key().equalsIgnoreCase(CLIENT)
                && NameResolutionSettings.GLOBAL.values().stream()
                        .anyMatch(value -> value.equalsIgnoreCase(entry.valueName()));
        return side == Side.COMPUTER && (global || RegistryKey.isBelow(entry.key(), CLIENT + '\\' + RULES));
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        if (content.side() != Side.COMPUTER) {
            return Optional.empty();
        }
        return RegistryKey.of(content.registryPol(problems).entries(), CLIENT)
                .map(client -> new NameResolutionSettings(
                        client.values(),
                        client.key(RULES)
                                .map(rules -> rules.keys().stream()
                                        .map(r -> new NameResolutionRule(r.name(), r.values()))
                                        .toList())
                                .orElse(List.of())));
    }
}
