// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * A security option that stands in {@code [System Access]} ([MS-GPSB] 2.2.1), such as the new name of the guest account.
 *
 * @param name as the template spells it
 * @param value as written, with its quotes
 */
record SystemAccessOption(String name, String value) implements SecurityItem {
    private OptionalLong number() {
        return value.startsWith("\"") ? OptionalLong.empty() : Values.number(value);
    }

    @Override
    public Setting setting(SettingsContext context) {
        OptionalLong number = number();
        return Setting.of(
                "option:" + name.toLowerCase(Locale.ROOT),
                List.of("Local Policies", "Security Options"),
                Names.of(name),
                number.isPresent() ? Values.enabled(number.getAsLong() != 0) : Values.unquoted(value));
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        out.start("SecurityOptions").element("SystemAccessPolicyName", Names.spelled(name));
        OptionalLong number = number();
        if (number.isPresent()) {
            out.element("SettingNumber", Values.unsigned(number.getAsLong()));
        } else {
            out.element("SettingString", value);
        }
        out.end();
    }
}
