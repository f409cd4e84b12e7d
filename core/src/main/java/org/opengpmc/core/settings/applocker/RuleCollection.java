// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.applocker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * The rules for one kind of file.
 *
 * @param type the name of its key: {@code Exe}, {@code Dll}, {@code Script}, {@code Msi}, {@code Appx}, and what may come
 * @param rules in the order of the file
 * @param mode 1 enforces them, 0 only audits; empty if it is not configured
 */
record RuleCollection(String type, List<AppLockerRule> rules, OptionalLong mode) {
    private static final List<String> KINDS = List.of("FilePublisherRule", "FilePathRule", "FileHashRule");

    RuleCollection {
        rules = List.copyOf(rules);
    }

    private String label() {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "exe" -> "Executable Rules";
            case "dll" -> "DLL Rules";
            case "msi" -> "Windows Installer Rules";
            case "script" -> "Script Rules";
            case "appx" -> "Packaged app Rules";
            default -> type;
        };
    }

    private List<AppLockerRule> inOrder() {
        return rules.stream()
                .sorted(Comparator.comparingInt(RuleCollection::place))
                .toList();
    }

    private static int place(AppLockerRule rule) {
        int place = KINDS.indexOf(rule.kind());
        return place < 0 ? KINDS.size() : place;
    }

    List<Setting> settings(SettingsContext context) {
        List<Setting> settings = new ArrayList<>();
        String prefix = "applocker:" + type.toLowerCase(Locale.ROOT) + ":";
        if (mode.isPresent()) {
            String words = mode.getAsLong() == 0 ? "Audit only" : "Enforce rules";
            settings.add(Setting.of(prefix + "mode", List.of(label()), "Enforcement", words));
        }
        inOrder().forEach(rule -> settings.add(rule.setting(prefix, label(), context)));
        return settings;
    }

    void write(ExtensionXml out) {
        out.start("RuleCollection").attribute("Type", type);
        inOrder().forEach(rule -> rule.write(out));
        if (mode.isPresent()) {
            out.start("EnforcementMode")
                    .element("Mode", mode.getAsLong() == 0 ? "Disabled" : "Enabled")
                    .end();
        }
        out.end();
    }
}
