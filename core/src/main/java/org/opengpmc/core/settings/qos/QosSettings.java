// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.qos;

import java.util.List;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** The QoS policies of a side. */
record QosSettings(List<QosPolicy> policies) implements ExtensionSettings {
    QosSettings {
        policies = List.copyOf(policies);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return policies.stream().map(QosPolicy::setting).toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        policies.forEach(policy -> policy.write(out));
    }
}
