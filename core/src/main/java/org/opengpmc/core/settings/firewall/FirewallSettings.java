// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.SecretMark;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;

/**
 * What a GPO tells the firewall.
 *
 * @param global what holds for all profiles
 * @param profiles what each profile sets
 * @param rules in the order of the file, firewall rules first
 * @param sets what IPsec negotiates
 */
record FirewallSettings(
        List<FirewallValue> global,
        Map<FirewallProfile, List<FirewallValue>> profiles,
        List<RuleSetting> rules,
        List<IpsecSet> sets)
        implements ExtensionSettings {
    private static final String VERSION = "PolicyVersion";

    /** The newest policy that Windows Server 2016 and Windows 10 1607 know, 2.26 ([MS-FASP] 2.2.42). */
    private static final long SERVER_2016 = 0x21a;

    FirewallSettings {
        global = List.copyOf(global);
        profiles = Map.copyOf(profiles);
        rules = List.copyOf(rules);
        sets = List.copyOf(sets);
    }

    /** Whether the key holds nothing of this, such as values of the old administrative templates alone. */
    boolean isEmpty() {
        return global.isEmpty() && inOrder().isEmpty() && rules.isEmpty() && sets.isEmpty();
    }

    private Map<FirewallProfile, List<FirewallValue>> inOrder() {
        Map<FirewallProfile, List<FirewallValue>> ordered = new EnumMap<>(FirewallProfile.class);
        profiles.forEach((profile, values) -> {
            if (!values.isEmpty()) {
                ordered.put(profile, values);
            }
        });
        return ordered;
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        List<Setting> settings = new ArrayList<>();
        // The version of the policy is a property of the console that wrote it.
        global.stream()
                .filter(v -> !v.option().value().equals(VERSION))
                .forEach(v -> settings.add(setting("global", "Global Settings", v)));
        inOrder()
                .forEach((profile, values) -> values.forEach(
                        v -> settings.add(setting(profile.key().toLowerCase(Locale.ROOT), profile.label(), v))));
        rules.forEach(rule -> settings.add(rule.setting(context.forComparison())));
        sets.forEach(set -> settings.add(setting(set).with(SecretMark.details(set.marks(), context))));
        return settings;
    }

    private static Setting setting(String where, String label, FirewallValue value) {
        String key = "firewall:" + where + ":" + value.option().value().toLowerCase(Locale.ROOT);
        return Setting.of(key, List.of(label), value.option().label(), value.words());
    }

    private static Setting setting(IpsecSet set) {
        List<Detail> details = new ArrayList<>();
        set.values().forEach(v -> details.add(new Detail(v.name(), v.data())));
        for (int i = 0; i < set.suites().size(); i++) {
            String lines = set.suites().get(i).stream()
                    .map(v -> v.name() + ": " + v.data())
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse("");
            details.add(new Detail("Proposal " + (i + 1), lines));
        }
        String key = "firewall-set:" + set.kind().key().toLowerCase(Locale.ROOT) + ":"
                + set.id().toLowerCase(Locale.ROOT);
        return new Setting(key, List.of(set.kind().label()), set.name(), "", details);
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        // There even if it is empty; an empty profile is not.
        write(out, "GlobalSettings", global);
        inOrder().forEach((profile, values) -> write(out, profile.key(), values));
        rules.forEach(rule -> rule.write(out));
        sets.forEach(set -> write(out, set));
    }

    /** By the newest rule, which says what its console knew; that of all rules may be as old as the first of them. */
    @Override
    public Optional<Boolean> ofNewConsole() {
        if (Long.compareUnsigned(policyVersion(), SERVER_2016) > 0) {
            return Optional.of(true);
        }
        return rules.stream()
                .map(RuleSetting::policyVersion)
                .max(Comparator.naturalOrder())
                .map(newest -> newest > SERVER_2016);
    }

    /** Without sign: the file may hold any 64 bits. */
    private long policyVersion() {
        return global.stream()
                .filter(v -> v.option().value().equals(VERSION))
                .mapToLong(v -> Long.parseUnsignedLong(v.text()))
                .findFirst()
                .orElse(0);
    }

    private static void write(ExtensionXml out, String element, List<FirewallValue> values) {
        out.start(element);
        values.forEach(
                v -> out.start(v.option().element()).element("Value", v.text()).end());
        out.end();
    }

    private static void write(ExtensionXml out, IpsecSet set) {
        out.start(set.kind().key()).element("SetId", set.id());
        set.values()
                .forEach(v -> out.start("Value")
                        .element("Name", v.name())
                        .element("Data", v.text())
                        .end());
        for (List<IpsecSet.Value> suite : set.suites()) {
            out.start("Suite");
            suite.forEach(v -> out.start("Value")
                    .element("Name", v.name())
                    .element("Data", v.text())
                    .end());
            out.end();
        }
        out.end();
    }
}
