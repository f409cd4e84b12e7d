// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * A key of Registry.pol with what stands below it, for extensions whose settings live there. Names are compared without
 * case; of a value that is set twice the last counts, as it does on the client. Immutable.
 */
public final class RegistryKey {
    private static final int DEEPEST = 512;

    private final String path;
    private final List<PolEntry> values;
    private final Map<String, PolEntry> byName = new LinkedHashMap<>();
    private final Map<String, RegistryKey> keys = new LinkedHashMap<>();

    private RegistryKey(String path, List<PolEntry> below) {
        this.path = path;
        Map<String, List<PolEntry>> children = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (PolEntry entry : below) {
            if (entry.key().length() == path.length()) {
                if (setsValue(entry)) {
                    byName.remove(lower(entry.valueName()));
                    byName.put(lower(entry.valueName()), entry);
                }
            } else {
                String rest = entry.key().substring(path.length() + 1);
                int end = rest.indexOf('\\');
                String name = end < 0 ? rest : rest.substring(0, end);
                children.computeIfAbsent(lower(name), n -> new ArrayList<>()).add(entry);
                names.putIfAbsent(lower(name), name);
            }
        }
        this.values = List.copyOf(byName.values());
        children.forEach((lower, entries) -> keys.put(lower, new RegistryKey(path + '\\' + names.get(lower), entries)));
    }

    /** A key and what stands below it; empty if nothing there is mentioned. */
    public static Optional<RegistryKey> of(List<PolEntry> entries, String path) {
        List<PolEntry> below = entries.stream()
                .filter(e -> isBelow(e.key(), path) && isPossible(e.key()))
                .toList();
        return below.isEmpty() ? Optional.empty() : Optional.of(new RegistryKey(path, below));
    }

    /** Whether a key is another one or stands somewhere below it. */
    public static boolean isBelow(String key, String path) {
        return key.regionMatches(true, 0, path, 0, path.length())
                && (key.length() == path.length() || key.charAt(path.length()) == '\\');
    }

    /** A hostile file must not exhaust the stack; Windows has no deeper keys. */
    private static boolean isPossible(String key) {
        return key.chars().filter(c -> c == '\\').count() < DEEPEST;
    }

    private static boolean setsValue(PolEntry entry) {
        return entry.directive().isEmpty() && !(entry.valueName().isEmpty() && entry.size() == 0);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The whole path, below HKLM or HKCU. */
    public String path() {
        return path;
    }

    /** Its last part. */
    public String name() {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    /** The values it sets, in the order of the file; deletions and mere creations of keys are none. */
    public List<PolEntry> values() {
        return values;
    }

    /** The keys right below it, in the order of the file. */
    public List<RegistryKey> keys() {
        return List.copyOf(keys.values());
    }

    /** A key below it. */
    public Optional<RegistryKey> key(String below) {
        RegistryKey at = this;
        for (String name : below.split("\\\\", -1)) {
            at = at == null ? null : at.child(name);
        }
        return Optional.ofNullable(at);
    }

    private @Nullable RegistryKey child(String name) {
        return keys.get(lower(name));
    }

    /** A value. */
    public Optional<PolEntry> value(String name) {
        return Optional.ofNullable(byName.get(lower(name)));
    }

    /** A number; empty if it is not set or is none. */
    public OptionalLong number(String name) {
        return value(name).map(PolEntry::asNumber).orElse(OptionalLong.empty());
    }

    /** A text; empty if it is not set or is none. */
    public Optional<String> text(String name) {
        return value(name).flatMap(PolEntry::asString);
    }
}
