// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * An audit category ([MS-GPSB] 2.2.4).
 *
 * @param name such as {@code AuditLogonEvents}
 * @param value 1 for success, 2 for failure
 */
record AuditCategory(String name, long value) implements SecurityItem {
    private static final int SUCCESS = 1;
    private static final int FAILURE = 2;

    private boolean success() {
        return (value & SUCCESS) != 0;
    }

    private boolean failure() {
        return (value & FAILURE) != 0;
    }

    @Override
    public Setting setting(SettingsContext context) {
        String words = success() && failure() ? "Success, Failure" : success() ? "Success" : "Failure";
        return Setting.of(
                "audit-category:" + name.toLowerCase(Locale.ROOT),
                List.of("Local Policies", "Audit Policy"),
                Names.of(name),
                success() || failure() ? words : "No auditing");
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        out.start("Audit").element("Name", Names.spelled(name));
        out.element("SuccessAttempts", success()).element("FailureAttempts", failure());
        out.end();
    }
}
