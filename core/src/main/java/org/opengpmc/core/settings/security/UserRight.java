// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.About;
import org.opengpmc.core.settings.SettingsContext;

/**
 * Who has a user right ([MS-GPSB] 2.2.6); nobody, if there are no trustees.
 *
 * @param name such as {@code SeBackupPrivilege}
 * @param trustees in the order of the file
 */
record UserRight(String name, List<Trustee> trustees) implements SecurityItem {
    UserRight {
        trustees = List.copyOf(trustees);
    }

    @Override
    public Setting setting(SettingsContext context) {
        return new Setting(
                "right:" + name.toLowerCase(Locale.ROOT),
                List.of("Local Policies", "User Rights Assignment"),
                Names.of(name),
                Trustee.names(trustees, context),
                List.of(),
                new About(Names.spelled(name), "", ""));
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        out.start("UserRightsAssignment").element("Name", Names.spelled(name));
        trustees.forEach(trustee -> trustee.write("Member", out));
        out.end();
    }
}
