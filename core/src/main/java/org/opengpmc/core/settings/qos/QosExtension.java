// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.qos;

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

/** Reads the QoS policies of both sides from Registry.pol; each is a key with texts. */
public final class QosExtension implements SettingsExtension {
    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\QoS";

    @Override
    public String name() {
        return "Policy-based QoS";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(REGISTRY);
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/eqos";
    }

    @Override
    public String xmlType() {
        return "EqosSettings";
    }

    @Override
    public boolean ownsRegistryValue(Side side, PolEntry entry) {
        return RegistryKey.isBelow(entry.key(), KEY) && entry.key().length() > KEY.length();
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        List<QosPolicy> policies = RegistryKey.of(content.registryPol(problems).entries(), KEY)
                .map(key -> key.keys().stream()
                        .map(policy -> new QosPolicy(policy.name(), policy.values()))
                        .toList())
                .orElse(List.of());
        return policies.isEmpty() ? Optional.empty() : Optional.of(new QosSettings(policies));
    }
}
