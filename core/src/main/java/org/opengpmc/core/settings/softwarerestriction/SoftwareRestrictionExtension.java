// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.softwarerestriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/** Reads the software restriction policies of both sides from Registry.pol. */
public final class SoftwareRestrictionExtension implements SettingsExtension {
    static final String KEY = "Software\\Policies\\Microsoft\\Windows\\Safer\\CodeIdentifiers";

    @Override
    public String name() {
        return "Software Restriction";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(REGISTRY);
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/SoftwareRestriction";
    }

    @Override
    public String xmlType() {
        return "SoftwareRestrictionSettings";
    }

    @Override
    public boolean ownsRegistryValue(Side side, PolEntry entry) {
        return RegistryKey.isBelow(entry.key(), KEY);
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        String place = content.place(RegistryPol.FILE_NAME);
        return RegistryKey.of(content.registryPol(problems).entries(), KEY)
                .map(key -> new SoftwareRestrictionSettings(RestrictionDefaults.of(key), rules(key, place, problems)));
    }

    private static List<RestrictionRule> rules(RegistryKey key, String place, Problems problems) {
        List<RestrictionRule> rules = new ArrayList<>();
        for (RegistryKey level : key.keys()) {
            if (!level.name().matches("\\d{1,9}")) {
                continue;
            }
            for (RestrictionRule.Kind kind : RestrictionRule.Kind.values()) {
                for (RegistryKey rule :
                        level.key(kind.key()).map(RegistryKey::keys).orElse(List.of())) {
                    rule(kind, level, rule)
                            .ifPresentOrElse(
                                    rules::add,
                                    () -> problems.tell(
                                            "damaged", place, rule.path() + ": the rule does not say what it is for"));
                }
            }
        }
        return rules;
    }

    private static Optional<RestrictionRule> rule(RestrictionRule.Kind kind, RegistryKey level, RegistryKey rule) {
        return rule.value("ItemData")
                .flatMap(kind::what)
                .map(what -> new RestrictionRule(
                        kind,
                        rule.name(),
                        SecurityLevel.of(Long.parseLong(level.name())),
                        what,
                        rule.text("FriendlyName").orElse(""),
                        rule.text("Description").orElse("")));
    }
}
