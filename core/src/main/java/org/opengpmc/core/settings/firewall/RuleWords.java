// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.formats.firewallrule.FirewallRule;
import org.opengpmc.formats.firewallrule.FirewallRule.Field;

/** What the parts of a rule are called by those who read a report ([MS-FASP] 2.2.37, [MS-GPFAS] 2.2.2.19). */
final class RuleWords {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Dir", "Direction"),
            Map.entry("App", "Program"),
            Map.entry("Svc", "Service"),
            Map.entry("LA4", "Local scope"),
            Map.entry("LA6", "Local scope (IPv6)"),
            Map.entry("RA4", "Remote scope"),
            Map.entry("RA6", "Remote scope (IPv6)"),
            Map.entry("LPort", "Local port"),
            Map.entry("LPort2_10", "Local port"),
            Map.entry("LPort2_24", "Local port"),
            Map.entry("RPort", "Remote port"),
            Map.entry("RPort2_10", "Remote port"),
            Map.entry("ICMP4", "ICMP settings"),
            Map.entry("ICMP6", "ICMP settings (IPv6)"),
            Map.entry("IF", "Network interface"),
            Map.entry("IFType", "Network interface type"),
            Map.entry("Edge", "Allow edge traversal"),
            Map.entry("Defer", "Allow edge traversal"),
            Map.entry("Security", "Require authentication"),
            Map.entry("Security2", "Require authentication"),
            Map.entry("RMauth", "Authorized computers"),
            Map.entry("RUAuth", "Authorized users"),
            Map.entry("LUAuth", "Local users"),
            Map.entry("LUOwn", "Local user owner"),
            Map.entry("AppPkgId", "Application package"),
            Map.entry("EmbedCtxt", "Group"),
            Map.entry("Desc", "Description"));

    /** The fields that restrict a rule: the first of each names it. */
    private static final List<List<String>> RESTRICTIONS = List.of(
            List.of("App"),
            List.of("Svc"),
            List.of("Profile"),
            List.of("Protocol"),
            List.of("LPort", "LPort2_10", "LPort2_24"),
            List.of("RPort", "RPort2_10"),
            List.of("ICMP4", "ICMP6"),
            List.of("LA4", "LA6"),
            List.of("RA4", "RA6"),
            List.of("IFType"),
            List.of("IF"),
            List.of("RMauth"),
            List.of("RUAuth"));

    private static final Map<String, String> PROTOCOLS = Map.ofEntries(
            Map.entry("1", "ICMPv4"),
            Map.entry("2", "IGMP"),
            Map.entry("6", "TCP"),
            Map.entry("17", "UDP"),
            Map.entry("41", "IPv6"),
            Map.entry("43", "IPv6-Route"),
            Map.entry("44", "IPv6-Frag"),
            Map.entry("47", "GRE"),
            Map.entry("58", "ICMPv6"),
            Map.entry("59", "IPv6-NoNxt"),
            Map.entry("60", "IPv6-Opts"),
            Map.entry("112", "VRRP"),
            Map.entry("113", "PGM"),
            Map.entry("115", "L2TP"));

    private RuleWords() {}

    /** What a rule does not restrict, and so holds for all of. */
    static Optional<Detail> open(FirewallRule rule) {
        String names = RESTRICTIONS.stream()
                .filter(fields -> fields.stream().noneMatch(f -> rule.value(f).isPresent()))
                .map(fields -> NAMES.getOrDefault(fields.get(0), fields.get(0)))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Detail("Not restricted", names));
    }

    /** The references behind the texts of Windows, as the rule holds them. */
    static Optional<Detail> references(FirewallRule rule) {
        String references = rule.fields().stream()
                .filter(field -> RuleTexts.isReference(field.value()))
                .map(field -> NAMES.getOrDefault(field.name(), field.name()) + ": " + field.value())
                .collect(Collectors.joining("\n"));
        return references.isEmpty() ? Optional.empty() : Optional.of(new Detail("Texts referred to", references));
    }

    /**
     * A part of a rule in words.
     *
     * @param exactly whether it is compared, so that a text of Windows is told as it is referred to
     */
    static Detail detail(Field field, boolean exactly) {
        String value = field.value();
        if (RuleTexts.isReference(value) && !exactly) {
            String unknown = RuleTexts.isOfWindows(value) ? "as Windows has it (" + value + ")" : value;
            value = RuleTexts.of(value).orElse(unknown);
        } else if (field.name().equals("Protocol")) {
            value = PROTOCOLS.getOrDefault(value, value);
        }
        return new Detail(NAMES.getOrDefault(field.name(), field.name()), value);
    }
}
