// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.nameresolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * The name resolution policy of a GPO.
 *
 * @param client what is set for the DNS client; some of it holds for all rules
 * @param rules in the order of the file
 */
record NameResolutionSettings(List<PolEntry> client, List<NameResolutionRule> rules) implements ExtensionSettings {
    /** The values that hold for all rules, by their elements ([MS-GPNRPT] 2.2.1). */
    static final Map<String, String> GLOBAL = global();

    NameResolutionSettings {
        client = List.copyOf(client);
        rules = List.copyOf(rules);
    }

    private static Map<String, String> global() {
        Map<String, String> global = new LinkedHashMap<>();
        global.put("Nla", "EnableDAForAllNetworks");
        global.put("Fallback", "DnsSecureNameQueryFallback");
        global.put("Query", "DirectAccessQueryOrder");
        return global;
    }

    private Optional<String> text(String value) {
        return client.stream()
                .filter(v -> v.valueName().equalsIgnoreCase(value))
                .map(v -> String.join(";", NameResolutionRule.texts(v)))
                .findFirst();
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        List<Setting> settings = new ArrayList<>();
        GLOBAL.values()
                .forEach(value -> text(value)
                        .ifPresent(text -> settings.add(Setting.of(
                                "name-resolution:" + value.toLowerCase(Locale.ROOT),
                                List.of("Advanced Global Policy Settings"),
                                value,
                                text))));
        rules.forEach(rule -> settings.add(rule.setting()));
        return settings;
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        rules.forEach(rule -> rule.write(out));
        out.start("Global");
        GLOBAL.forEach((element, value) -> {
            Optional<String> text = text(value);
            out.start(element);
            if (text.isEmpty()) {
                out.attribute("xsi:nil", "true");
            }
            out.text(text.orElse("")).end();
        });
        out.end();
    }
}
