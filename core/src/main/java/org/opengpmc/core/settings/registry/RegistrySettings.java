// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.registry.PolicyMatcher.Matches;
import org.opengpmc.formats.policycomments.PolicyComments;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * The registry settings of one side.
 *
 * @param side which side
 * @param entries in the order of the file
 * @param comments what administrators wrote on policies
 */
record RegistrySettings(Side side, List<PolEntry> entries, PolicyComments comments) implements ExtensionSettings {
    RegistrySettings {
        entries = List.copyOf(entries);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        Matches matches = PolicyMatcher.match(entries, context, side);
        List<Setting> settings = new ArrayList<>();
        PolicyOrder.sorted(matches.policies()).forEach(p -> settings.add(PolicySetting.of(p, comments)));
        matches.unmatched().forEach(e -> settings.add(extra(e)));
        matches.unknown().forEach(e -> settings.add(extra(e)));
        return settings;
    }

    private Setting extra(PolEntry entry) {
        String place = side.hive() + "\\" + entry.key();
        String key = "registry:" + entry.key().toLowerCase(Locale.ROOT) + "!"
                + entry.valueName().toLowerCase(Locale.ROOT);
        return Setting.of(
                key, List.of("Extra Registry Settings"), place + "!" + entry.valueName(), RegistryData.text(entry));
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        Matches matches = PolicyMatcher.match(entries, context, side);
        RegistryXml xml = new RegistryXml(out, comments);
        PolicyOrder.sorted(matches.policies()).forEach(xml::policy);
        matches.unknown().forEach(xml::extra);
        if (context.asNewConsole()) {
            out.element("Blocked", false);
        }
    }
}
