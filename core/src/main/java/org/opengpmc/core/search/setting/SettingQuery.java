// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.settings.Side;

/**
 * What is searched for. All of it must hold of one setting.
 *
 * @param words each occurs somewhere in the setting: its extension, path, name, value or registry values; without regard
 *     to case
 * @param registry a key with all below it, or {@code key!value}; {@code *} and {@code ?} stand for others
 * @param value its value, one line of it, or that of a detail, whole; {@code *} and {@code ?} stand for others
 * @param policy its name, whole, or the name that a template's policy has inside; {@code *} and {@code ?} as before
 * @param extensions the names of the extensions it may be of; empty for all
 * @param side the side it is on
 * @param regex occurs in one of its texts; without regard to case, {@code ^} and {@code $} are ends of lines
 */
public record SettingQuery(
        List<String> words,
        Optional<String> registry,
        Optional<String> value,
        Optional<String> policy,
        Set<String> extensions,
        Optional<Side> side,
        Optional<String> regex) {
    public SettingQuery {
        words = List.copyOf(words);
        extensions = Set.copyOf(extensions);
    }

    /** By words, which white space separates. */
    public static SettingQuery words(String text) {
        List<String> words =
                Arrays.stream(text.split("\\s+")).filter(w -> !w.isEmpty()).toList();
        return new SettingQuery(
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** By registry path. */
    public static SettingQuery registry(String path) {
        return new SettingQuery(
                List.of(),
                Optional.of(path),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }
}
