// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/** Reads the firewall's key of Registry.pol. */
public final class FirewallExtension implements SettingsExtension {
    static final String KEY = "Software\\Policies\\Microsoft\\WindowsFirewall";

    // The profile of Windows XP is left to the administrative templates.
    private static final List<String> OWNED = Stream.of(
                    Stream.of(FirewallProfile.values()).map(FirewallProfile::key),
                    Stream.of(RuleKind.values()).map(RuleKind::key),
                    Stream.of(SetKind.values()).map(SetKind::key))
            .flatMap(keys -> keys)
            .map(key -> KEY + '\\' + key)
            .toList();

    @Override
    public String name() {
        return "Windows Firewall";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(REGISTRY);
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/WindowsFirewall";
    }

    @Override
    public String xmlType() {
        return "WindowsFirewallSettings";
    }

    @Override
    public boolean ownsRegistryValue(Side side, PolEntry entry) {
        return side == Side.COMPUTER
                && (entry.key().equalsIgnoreCase(KEY)
                        || OWNED.stream().anyMatch(key -> RegistryKey.isBelow(entry.key(), key)));
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        if (content.side() != Side.COMPUTER) {
            return Optional.empty();
        }
        String place = content.place(RegistryPol.FILE_NAME);
        Optional<FirewallSettings> settings = RegistryKey.of(
                        content.registryPol(problems).entries(), KEY)
                .map(key -> new FirewallReader(place, problems).read(key));
        return settings.filter(read -> !read.isEmpty()).map(ExtensionSettings.class::cast);
    }
}
