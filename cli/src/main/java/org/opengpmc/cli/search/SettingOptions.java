// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.extension.KnownExtensions;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.search.setting.SettingQuery;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SettingsExtensions;
import org.opengpmc.core.settings.Side;
import picocli.CommandLine.Option;

/** What can be asked of a setting. */
final class SettingOptions {
    @Option(
            names = "--registry",
            paramLabel = "PATH",
            description = "That writes this registry value, KEY!VALUE, or anything in this key and below it. The hive"
                    + " (HKLM or HKCU) may be left out.")
    @Nullable String registry;

    @Option(names = "--value", paramLabel = "VALUE", description = "Whose value, or a line of it, is exactly so.")
    @Nullable String value;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "That is called exactly so, or of which a template says so (name of the policy element).")
    @Nullable String policy;

    @Option(
            names = "--extension",
            paramLabel = "CSE",
            description = "Of this extension: its name as reports show it, or the name or GUID of its client-side"
                    + " extension.")
    @Nullable String extension;

    @Option(names = "--side", paramLabel = "SIDE", description = "computer or user.")
    @Nullable Side side;

    @Option(
            names = "--regex",
            paramLabel = "PATTERN",
            description = "In which this regular expression (Java's) is found; case does not count.")
    @Nullable String regex;

    /** Everything that every GPO sets is a report, not a search. */
    void check(List<String> words) {
        if (words.stream().allMatch(String::isBlank)
                && registry == null
                && value == null
                && policy == null
                && extension == null
                && side == null
                && regex == null) {
            throw new UsageException(
                    "which setting?", "Give words, or --registry, --policy, --value, --regex, --extension or --side");
        }
    }

    SettingQuery query(List<String> texts) {
        return new SettingQuery(
                SettingQuery.words(String.join(" ", texts)).words(),
                Optional.ofNullable(registry),
                Optional.ofNullable(value),
                Optional.ofNullable(policy),
                extension == null ? Set.of() : extensions(extension),
                Optional.ofNullable(side),
                Optional.ofNullable(regex));
    }

    private static Set<String> extensions(String text) {
        Set<UUID> ids = GpoId.parse(text)
                .map(id -> Set.of(id.guid()))
                .orElseGet(() -> KnownExtensions.all().stream()
                        .filter(e -> e.name().equalsIgnoreCase(text.strip()))
                        .map(e -> e.id())
                        .collect(Collectors.toSet()));
        Set<String> names = SettingsExtensions.installed().all().stream()
                .filter(e -> e.name().equalsIgnoreCase(text.strip())
                        || e.clientExtensions().stream().anyMatch(ids::contains))
                .map(SettingsExtension::name)
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            throw new UsageException(
                    "no extension whose settings are read is called '" + text + "'",
                    "They are "
                            + SettingsExtensions.installed().all().stream()
                                    .map(SettingsExtension::name)
                                    .distinct()
                                    .sorted(String.CASE_INSENSITIVE_ORDER)
                                    .collect(Collectors.joining(", ")));
        }
        return names;
    }
}
