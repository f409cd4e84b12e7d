// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.wireless;

import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** The policies of one kind of network. */
record NetworkPolicies(NetworkKind kind, List<NetworkPolicy> policies) implements ExtensionSettings {
    NetworkPolicies {
        policies = List.copyOf(policies);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return policies.stream().flatMap(policy -> policy.settings().stream()).toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        if (!policies.isEmpty()) {
            out.start(kind.service() + "Setting");
            policies.forEach(policy -> policy.write(out));
            out.end();
        }
    }
}
