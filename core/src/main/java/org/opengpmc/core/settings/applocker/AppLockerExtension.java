// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.applocker;

import java.nio.charset.StandardCharsets;
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
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.xml.XmlDocument;

/** Reads the rules of AppLocker from Registry.pol. */
public final class AppLockerExtension implements SettingsExtension {
    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\SrpV2";
    private static final String FORMAT = "AppLocker rule";

    @Override
    public String name() {
        return "Application Control Policies";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(REGISTRY);
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/SRPV2";
    }

    @Override
    public String xmlType() {
        return "Policy";
    }

    @Override
    public boolean ownsRegistryValue(Side side, PolEntry entry) {
        return side == Side.COMPUTER && RegistryKey.isBelow(entry.key(), KEY);
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        if (content.side() != Side.COMPUTER) {
            return Optional.empty();
        }
        String place = content.place(RegistryPol.FILE_NAME);
        return RegistryKey.of(content.registryPol(problems).entries(), KEY)
                .map(key -> new AppLockerSettings(key.keys().stream()
                        .map(collection -> collection(collection, place, problems))
                        .toList()));
    }

    private static RuleCollection collection(RegistryKey key, String place, Problems problems) {
        List<AppLockerRule> rules = new ArrayList<>();
        for (RegistryKey rule : key.keys()) {
            rule.value("Value").flatMap(v -> rule(rule, v, place, problems)).ifPresent(rules::add);
        }
        return new RuleCollection(key.name(), rules, key.number("EnforcementMode"));
    }

    private static Optional<AppLockerRule> rule(RegistryKey key, PolEntry value, String place, Problems problems) {
        try {
            String text =
                    value.asString().map(String::strip).orElseThrow(() -> FormatException.whole(FORMAT, "is not text"));
            return Optional.of(new AppLockerRule(
                    key.name(),
                    XmlDocument.parse(text.getBytes(StandardCharsets.UTF_8), FORMAT)
                            .root()));
        } catch (FormatException e) {
            problems.tell("damaged", place, key.path() + "!Value: " + e.getMessage());
            return Optional.empty();
        }
    }
}
