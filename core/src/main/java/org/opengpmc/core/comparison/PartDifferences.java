// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.comparison.PartDifference.Line;
import org.opengpmc.core.comparison.PartDifference.Where;
import org.opengpmc.core.settings.SecretMark;
import org.opengpmc.core.settings.Setting.Detail;

/**
 * Compares the values of two settings: the value itself, then its details by name. What makes them differ and is not shown
 * otherwise, such as the SID behind a name, is told where it is all that differs.
 */
final class PartDifferences {
    private static final PartDifference OTHER_SECRET = new PartDifference(
            SecretMark.DETAIL,
            List.of(new Line(Where.LEFT, "(differs, not shown)"), new Line(Where.RIGHT, "(differs, not shown)")));

    private final Map<String, List<String>> left;
    private final Map<String, List<String>> right;
    private final Map<String, List<String>> shownLeft;
    private final Map<String, List<String>> shownRight;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> ambiguousNames = new HashSet<>();

    private PartDifferences(ComparedSetting left, ComparedSetting right) {
        this.left = parts(left.exact().value(), left.exact().details());
        this.right = parts(right.exact().value(), right.exact().details());
        this.shownLeft = shownParts(left);
        this.shownRight = shownParts(right);
    }

    /** The parts that differ; none if the settings say the same. */
    static List<PartDifference> of(ComparedSetting left, ComparedSetting right) {
        return new PartDifferences(left, right).all();
    }

    /** What two texts differ in. */
    static PartDifference of(String name, List<String> left, List<String> right) {
        return new PartDifference(name, LineDifference.of(left, right));
    }

    private List<PartDifference> all() {
        Set<String> all = new LinkedHashSet<>(left.keySet());
        all.addAll(right.keySet());
        List<PartDifference> differences = new ArrayList<>();
        List<PartDifference> ofOne = new ArrayList<>();
        for (String name : all) {
            List<Line> lines =
                    LineDifference.of(left.getOrDefault(name, List.of()), right.getOrDefault(name, List.of()));
            if (lines.stream().anyMatch(line -> line.where() != Where.BOTH)) {
                boolean shown = shownLeft.containsKey(name) || shownRight.containsKey(name);
                boolean ofBoth = left.containsKey(name) && right.containsKey(name);
                // What is added or gone as a whole shows so by itself, unless nothing of it is shown.
                (shown || ofBoth ? differences : ofOne).add(part(name, lines));
            }
        }
        return differences.isEmpty() ? ofOne : differences;
    }

    private PartDifference part(String name, List<Line> lines) {
        if (name.equals(SecretMark.DETAIL)) {
            return OTHER_SECRET;
        }
        Map<String, String> words = new HashMap<>();
        words(words, left.get(name), shownLeft.get(name));
        words(words, right.get(name), shownRight.get(name));
        Set<String> seen = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (String exact : new LinkedHashSet<>(lines.stream().map(Line::text).toList())) {
            String word = words.getOrDefault(exact, exact);
            if (!seen.add(word)) {
                ambiguous.add(word);
            }
        }
        return new PartDifference(
                nameOf(name),
                lines.stream()
                        .map(line -> {
                            String word = words.getOrDefault(line.text(), line.text());
                            return ambiguous.contains(word) ? line : new Line(line.where(), word);
                        })
                        .toList());
    }

    /** What stands for each exact line where it is shown. */
    private static void words(Map<String, String> words, @Nullable List<String> exact, @Nullable List<String> shown) {
        if (exact != null && shown != null && exact.size() == shown.size()) {
            for (int i = 0; i < exact.size(); i++) {
                words.putIfAbsent(exact.get(i), shown.get(i));
            }
        }
    }

    /** A part may be named by a trustee too. */
    private String nameOf(String exact) {
        String name = names.getOrDefault(exact, exact);
        return ambiguousNames.contains(name) ? exact : name;
    }

    /** What is shown, under the names that it is compared by. */
    private Map<String, List<String>> shownParts(ComparedSetting setting) {
        List<Detail> details = new ArrayList<>();
        for (int i = 0; i < setting.shown().details().size(); i++) {
            Detail shown = setting.shown().details().get(i);
            String exact = setting.exact().details().get(i).name();
            if (!names.containsKey(exact) && names.containsValue(shown.name())) {
                ambiguousNames.add(shown.name());
            }
            names.putIfAbsent(exact, shown.name());
            details.add(new Detail(exact, shown.value()));
        }
        return parts(setting.shown().value(), details);
    }

    /** Details of one name are lines of one part. A part that is there and empty is not the same as none. */
    private static Map<String, List<String>> parts(String value, List<Detail> details) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("", lines(value));
        for (Detail detail : details) {
            List<String> lines = parts.computeIfAbsent(detail.name(), n -> new ArrayList<>());
            lines.addAll(detail.value().isEmpty() ? List.of("") : lines(detail.value()));
        }
        return parts;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().toList());
    }
}
