// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.About;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.formats.firewallrule.FirewallRule;
import org.opengpmc.formats.firewallrule.FirewallRule.Field;

/**
 * A rule of the GPO.
 *
 * @param id the name of its value, which is its identity: a GUID, or the name of a predefined rule
 * @param element its element in the report
 * @param rule what it says
 */
record RuleSetting(String id, String element, FirewallRule rule) {
    // What the report begins with; what is not here goes before the description, in the rule's own order.
    private static final List<String> FIRST = List.of(
            "Action", "Name", "Dir", "App", "Svc", "Profile", "LA4", "LA6", "RA4", "RA6", "LPort", "RPort", "Protocol");
    private static final List<String> TEXTS = List.of("Name", "Desc", "EmbedCtxt", "App", "Svc");
    private static final Pattern POLICY_VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern PORT_SINCE = Pattern.compile("^([LR]Port)2_\\d+$");
    // Whether a program or its user may let edge traversal in: the console's report knows no such element.
    private static final String DEFER = "Defer";
    private static final List<String> LAST = List.of("Desc", "Active", "EmbedCtxt");

    /**
     * @param exactly whether it is compared, so that all that differs must be told
     */
    Setting setting(boolean exactly) {
        String name = name();
        String action = rule.value("Action").orElse("");
        boolean active = rule.value("Active").orElse("TRUE").equalsIgnoreCase("TRUE");
        List<Detail> details = new ArrayList<>();
        for (Field field : ordered()) {
            if (!List.of("Name", "Action", "Active").contains(field.name())) {
                details.add(RuleWords.detail(field, exactly));
            }
        }
        if (element.endsWith("FirewallRules")) {
            RuleWords.open(rule).ifPresent(details::add);
        }
        RuleWords.references(rule).ifPresent(details::add);
        return new Setting(
                "firewall-rule:" + id.toLowerCase(Locale.ROOT),
                List.of(RuleKind.label(element)),
                name,
                active ? action : (action + " (disabled)").strip(),
                details,
                new About("HKLM\\" + FirewallExtension.KEY + "\\" + RuleKind.keyOf(element) + "!" + id, "", ""));
    }

    /** Of a rule that comes with Windows in English, or else its ID, which says more than where the name is. */
    private String name() {
        String name = rule.value("Name").orElse(id);
        return RuleTexts.isReference(name) ? RuleTexts.of(name).orElse(id.startsWith("{") ? name : id) : name;
    }

    /** The version of the policy that it is written for: its major number in the high byte; 0 if it does not say. */
    long policyVersion() {
        Matcher version = POLICY_VERSION.matcher(rule.version());
        return version.matches() ? Long.parseLong(version.group(1)) << 8 | Long.parseLong(version.group(2)) : 0;
    }

    void write(ExtensionXml out) {
        out.start(element).element("Version", rule.version());
        ordered().stream()
                .filter(field -> !field.name().equals(DEFER))
                .forEach(field -> out.element(reported(field.name()), value(field)));
        out.end();
    }

    /** Ports that rules have known since some version of the policy, such as {@code LPort2_10}, are ports to the console. */
    private static String reported(String field) {
        return PORT_SINCE.matcher(field).replaceFirst("$1");
    }

    /** Truth is in small letters, as XML has it, except in what people wrote. */
    private static String value(Field field) {
        String lower = field.value().toLowerCase(Locale.ROOT);
        boolean truth = lower.equals("true") || lower.equals("false");
        return truth && !TEXTS.contains(field.name()) ? lower : field.value();
    }

    private List<Field> ordered() {
        return rule.fields().stream()
                .sorted(Comparator.comparingInt(RuleSetting::place))
                .toList();
    }

    private static int place(Field field) {
        int first = FIRST.indexOf(reported(field.name()));
        int last = LAST.indexOf(field.name());
        return first >= 0 ? first : last >= 0 ? 100 + last : 50;
    }
}
