// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.comparison.SettingDifference.Kind;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

/**
 * Pairs the settings of one extension and side. A GPO may set the same thing several times, each for other computers, say.
 * Then those that say the same are a pair, whatever their order, and the rest are pairs in the order they stand in: of two
 * of which one was taken away, just that one differs.
 */
final class SettingPairs {
    /** Several settings of one key are numbered, from the second on. */
    private static final Pattern NUMBERED = Pattern.compile("(.*)#[1-9][0-9]*", Pattern.DOTALL);

    private final Side side;
    private final String extension;
    private final List<SettingDifference> pairs = new ArrayList<>();

    private SettingPairs(Side side, String extension) {
        this.side = side;
        this.extension = extension;
    }

    static List<SettingDifference> of(Side side, String extension, List<Setting> left, List<Setting> right) {
        return ofCompared(
                side,
                extension,
                left.stream().map(ComparedSetting::of).toList(),
                right.stream().map(ComparedSetting::of).toList());
    }

    static List<SettingDifference> ofCompared(
            Side side, String extension, List<ComparedSetting> left, List<ComparedSetting> right) {
        SettingPairs pairs = new SettingPairs(side, extension);
        Map<String, List<ComparedSetting>> before = byKey(left);
        Map<String, List<ComparedSetting>> after = byKey(right);
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> pairs.pair(before.getOrDefault(key, List.of()), after.getOrDefault(key, List.of())));
        return pairs.pairs;
    }

    private static Map<String, List<ComparedSetting>> byKey(List<ComparedSetting> settings) {
        Map<String, List<ComparedSetting>> byKey = new LinkedHashMap<>();
        for (ComparedSetting setting : settings) {
            String key = setting.shown().key().toLowerCase(Locale.ROOT);
            Matcher numbered = NUMBERED.matcher(key);
            // Only behind one without number: a key may end so by itself.
            String plain = numbered.matches() && byKey.containsKey(numbered.group(1)) ? numbered.group(1) : key;
            byKey.computeIfAbsent(plain, k -> new ArrayList<>()).add(setting);
        }
        return byKey;
    }

    private void pair(List<ComparedSetting> left, List<ComparedSetting> right) {
        List<ComparedSetting> only = new ArrayList<>();
        List<ComparedSetting> others = new ArrayList<>(right);
        for (ComparedSetting setting : left) {
            int same = sameAs(setting, others);
            if (same < 0) {
                only.add(setting);
            } else {
                add(Kind.EQUAL, setting, others.remove(same), List.of());
            }
        }
        for (int i = 0; i < Math.max(only.size(), others.size()); i++) {
            ComparedSetting before = i < only.size() ? only.get(i) : null;
            ComparedSetting after = i < others.size() ? others.get(i) : null;
            if (before != null && after != null) {
                add(Kind.CHANGED, before, after, PartDifferences.of(before, after));
            } else {
                add(before == null ? Kind.ADDED : Kind.REMOVED, before, after, List.of());
            }
        }
    }

    private static int sameAs(ComparedSetting setting, List<ComparedSetting> others) {
        for (int i = 0; i < others.size(); i++) {
            if (PartDifferences.of(setting, others.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private void add(
            Kind kind, @Nullable ComparedSetting left, @Nullable ComparedSetting right, List<PartDifference> parts) {
        pairs.add(new SettingDifference(kind, side, extension, shown(left), shown(right), parts));
    }

    private static @Nullable Setting shown(@Nullable ComparedSetting setting) {
        return setting == null ? null : setting.shown();
    }
}
