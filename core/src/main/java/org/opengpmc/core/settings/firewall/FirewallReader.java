// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.SecretMark;
import org.opengpmc.core.settings.registry.RegistryData;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.firewallrule.FirewallRule;
import org.opengpmc.formats.registrypol.PolEntry;

/** Makes settings of the firewall's key; what is damaged is told and left out. */
final class FirewallReader {
    private static final String PRESHARED_KEY = "SHKey";
    private static final String HIDDEN = "(a preshared key, not shown)";

    private final String place;
    private final Problems problems;

    FirewallReader(String place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    FirewallSettings read(RegistryKey key) {
        Map<FirewallProfile, List<FirewallValue>> profiles = new EnumMap<>(FirewallProfile.class);
        for (FirewallProfile profile : FirewallProfile.values()) {
            key.key(profile.key()).ifPresent(k -> profiles.put(profile, values(k, FirewallOption.PROFILE)));
        }
        List<RuleSetting> rules = new ArrayList<>();
        for (RuleKind kind : RuleKind.values()) {
            key.key(kind.key())
                    .ifPresent(k -> k.values().forEach(v -> rule(kind, v).ifPresent(rules::add)));
        }
        List<IpsecSet> sets = new ArrayList<>();
        for (SetKind kind : SetKind.values()) {
            key.key(kind.key()).ifPresent(k -> k.keys().forEach(set -> sets.add(set(kind, set))));
        }
        return new FirewallSettings(values(key, FirewallOption.GLOBAL), profiles, rules, sets);
    }

    private List<FirewallValue> values(RegistryKey key, List<FirewallOption> options) {
        List<FirewallValue> values = new ArrayList<>();
        for (FirewallOption option : options) {
            Optional<RegistryKey> at = option.key().isEmpty() ? Optional.of(key) : key.key(option.key());
            at.flatMap(k -> k.value(option.value()))
                    .ifPresent(entry -> option.text(entry)
                            .ifPresentOrElse(
                                    text -> values.add(new FirewallValue(option, text)),
                                    () -> damaged(entry, "not of the type that the firewall reads")));
        }
        return values;
    }

    private Optional<RuleSetting> rule(RuleKind kind, PolEntry entry) {
        Optional<String> text = entry.asString();
        if (text.isEmpty()) {
            damaged(entry, "a firewall rule must be text");
            return Optional.empty();
        }
        try {
            FirewallRule rule = FirewallRule.parse(text.get());
            Optional<String> element = kind.element(rule);
            if (element.isEmpty()) {
                damaged(entry, "the rule says neither Dir=In nor Dir=Out");
            }
            return element.map(e -> new RuleSetting(entry.valueName(), e, rule));
        } catch (FormatException e) {
            damaged(entry, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static IpsecSet set(SetKind kind, RegistryKey key) {
        return new IpsecSet(
                kind,
                key.name(),
                values(key),
                key.keys().stream().map(FirewallReader::values).toList());
    }

    private static List<IpsecSet.Value> values(RegistryKey key) {
        return key.values().stream().map(FirewallReader::value).toList();
    }

    private static IpsecSet.Value value(PolEntry entry) {
        if (entry.valueName().equalsIgnoreCase(PRESHARED_KEY)) {
            return new IpsecSet.Value(entry.valueName(), HIDDEN, HIDDEN, SecretMark.of(entry.data()));
        }
        boolean simple = entry.asNumber().isPresent() || entry.asString().isPresent();
        String data = RegistryData.text(entry);
        return new IpsecSet.Value(entry.valueName(), simple ? data : "", data, "");
    }

    private void damaged(PolEntry entry, String text) {
        problems.tell("damaged", place, entry.key() + "!" + entry.valueName() + ": " + text);
    }
}
