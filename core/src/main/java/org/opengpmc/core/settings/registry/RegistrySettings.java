// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.registry.PolicyMatcher.Matches;
import org.opengpmc.formats.policycomments.PolicyComments;
import org.opengpmc.formats.registrypol.PolDirective;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * The registry settings of one side.
 *
 * @param side which side
 * @param entries in the order of the file
 * @param owned those that another extension shows; templates explain them all the same
 * @param comments what administrators wrote on policies
 */
record RegistrySettings(Side side, List<PolEntry> entries, Set<PolEntry> owned, PolicyComments comments)
        implements ExtensionSettings {
    RegistrySettings {
        entries = List.copyOf(entries);
        owned = Set.copyOf(owned);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        Matches matches = PolicyMatcher.match(entries, context, side);
        List<Setting> settings = new ArrayList<>();
        PolicyComments shown = comments(context);
        PolicyOrder.sorted(matches.policies())
                .forEach(p -> settings.add(
                        PolicySetting.of(p, shown, side).with(context.forComparison() ? types(p) : List.of())));
        matches.silent().stream().filter(e -> !owned.contains(e)).forEach(e -> settings.add(extra(e, context)));
        matches.rest().stream().filter(e -> !owned.contains(e)).forEach(e -> settings.add(extra(e, context)));
        return settings;
    }

    private PolicyComments comments(SettingsContext context) {
        return context.comments() ? comments : PolicyComments.NONE;
    }

    /** A policy whose value is of another type than another console wrote is read by other programs, or by none. */
    private List<Detail> types(AppliedPolicy policy) {
        return policy.entries().stream()
                .map(e -> new Detail(
                        "Registry type of "
                                + RegistryPlace.of(side, e).toString().toLowerCase(Locale.ROOT),
                        RegistryData.type(e)))
                .toList();
    }

    private Setting extra(PolEntry entry, SettingsContext context) {
        String place = side.hive() + "\\" + entry.key();
        String key = "registry:" + entry.key().toLowerCase(Locale.ROOT) + "!"
                + entry.valueName().toLowerCase(Locale.ROOT);
        return Setting.of(
                        key,
                        List.of("Extra Registry Settings"),
                        RegistryData.isDeletion(entry) ? deleted(entry) : place + "!" + entry.valueName(),
                        RegistryData.text(entry))
                .with(
                        context.forComparison()
                                ? List.of(new Detail("Registry type", RegistryData.type(entry)))
                                : List.of())
                .in(List.of(RegistryPlace.of(side, entry)));
    }

    /** What a deletion is about, without the directive that the entry is named by. */
    private String deleted(PolEntry entry) {
        boolean one = entry.directive().orElse(null) instanceof PolDirective.DeleteValue;
        return one ? RegistryPlace.of(side, entry).toString() : side.hive() + "\\" + entry.key();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        Matches matches = PolicyMatcher.match(entries, context, side);
        RegistryXml xml = new RegistryXml(out, comments(context));
        PolicyOrder.sorted(matches.policies()).forEach(xml::policy);
        matches.rest().stream().filter(e -> !owned.contains(e)).forEach(xml::extra);
        if (context.asNewConsole()) {
            out.element("Blocked", false);
        }
    }
}
