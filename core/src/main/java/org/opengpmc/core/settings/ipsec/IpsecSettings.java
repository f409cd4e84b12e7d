// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.ipsec;

import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;

/** The assigned IPsec policy; at most one, as far as consoles write it. */
record IpsecSettings(List<AssignedPolicy> policies) implements ExtensionSettings {
    IpsecSettings {
        policies = List.copyOf(policies);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return policies.stream()
                .map(policy -> new Setting(
                        "ipsec-policy",
                        List.of("IP Security Policies"),
                        policy.name(),
                        "Assigned",
                        List.of(new Detail("Description", policy.description()), new Detail("Policy", policy.path()))))
                .toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        for (AssignedPolicy policy : policies) {
            out.start("Policy").element("Name", policy.name());
            out.element("Description", policy.description());
            out.element("Path", policy.path());
            out.end();
        }
    }
}
