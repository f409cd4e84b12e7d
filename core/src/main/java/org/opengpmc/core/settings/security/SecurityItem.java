// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** One security setting. */
sealed interface SecurityItem
        permits AccountPolicy,
                AuditCategory,
                UserRight,
                RegistryOption,
                SystemAccessOption,
                EventLogPolicy,
                RestrictedGroup,
                ServicePolicy,
                ProtectedObject {
    /** By name. */
    Setting setting(SettingsContext context);

    /** As the report shows it. */
    void write(ExtensionXml out, SettingsContext context);
}
