// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;

/**
 * Who is in a group, and in which groups a group is ([MS-GPSB] 2.2.5).
 *
 * @param group the group
 * @param members who is in it; others are removed
 * @param memberOf the groups it is added to
 */
record RestrictedGroup(Trustee group, List<Trustee> members, List<Trustee> memberOf) implements SecurityItem {
    RestrictedGroup {
        members = List.copyOf(members);
        memberOf = List.copyOf(memberOf);
    }

    @Override
    public Setting setting(SettingsContext context) {
        return new Setting(
                "group:" + group.text().toLowerCase(Locale.ROOT),
                List.of("Restricted Groups"),
                group.name(context),
                "",
                List.of(
                        new Detail("Members", Trustee.names(members, context)),
                        new Detail("Member of", Trustee.names(memberOf, context))));
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        out.start("RestrictedGroups");
        group.write("GroupName", out);
        members.forEach(member -> member.write("Member", out));
        memberOf.forEach(parent -> parent.write("Memberof", out));
        out.end();
    }
}
