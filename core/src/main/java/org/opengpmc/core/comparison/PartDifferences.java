// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opengpmc.core.comparison.PartDifference.Line;
import org.opengpmc.core.comparison.PartDifference.Where;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;

/** Compares the values of two settings: the value itself, then its details by name. */
final class PartDifferences {
    private PartDifferences() {}

    /** The parts that differ; none if the settings say the same. */
    static List<PartDifference> of(Setting left, Setting right) {
        Map<String, List<String>> before = parts(left);
        Map<String, List<String>> after = parts(right);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<PartDifference> differences = new ArrayList<>();
        for (String name : names) {
            List<Line> lines =
                    LineDifference.of(before.getOrDefault(name, List.of()), after.getOrDefault(name, List.of()));
            if (lines.stream().anyMatch(line -> line.where() != Where.BOTH)) {
                differences.add(new PartDifference(name, lines));
            }
        }
        return differences;
    }

    /** What two texts differ in. */
    static PartDifference of(String name, List<String> left, List<String> right) {
        return new PartDifference(name, LineDifference.of(left, right));
    }

    /** Details of one name are lines of one part. A part that is there and empty is not the same as none. */
    private static Map<String, List<String>> parts(Setting setting) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("", lines(setting.value()));
        for (Detail detail : setting.details()) {
            List<String> lines = parts.computeIfAbsent(detail.name(), n -> new ArrayList<>());
            lines.addAll(detail.value().isEmpty() ? List.of("") : lines(detail.value()));
        }
        return parts;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().toList());
    }
}
