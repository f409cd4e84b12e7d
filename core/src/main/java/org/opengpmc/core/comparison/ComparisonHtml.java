// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.comparison.GpoComparison.Compared;
import org.opengpmc.core.comparison.PartDifference.Line;
import org.opengpmc.core.comparison.PartDifference.Where;
import org.opengpmc.core.comparison.SettingDifference.Kind;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.report.html.HtmlOutput;
import org.opengpmc.core.report.html.Page;
import org.opengpmc.core.settings.Setting;

/** The comparison for people: one page, what was on the left beside what is on the right. */
final class ComparisonHtml {
    private static final String EQUAL = "Equal";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ComparisonResult result;
    private final Instant now;

    ComparisonHtml(ComparisonResult result, Instant now) {
        this.result = result;
        this.now = now;
    }

    void write(Appendable target) {
        new Page(title(), "Group Policy comparison", "differences")
                .write(target, this::about, Optional.of(this::contents), this::main);
    }

    private String title() {
        if (result.isOfMany()) {
            return "Backups in " + result.left() + " and " + result.right();
        }
        GpoComparison only = result.comparisons().get(0);
        String name = only.left().name();
        return name.equals(only.right().name())
                ? name
                : name + " and " + only.right().name();
    }

    private void about(HtmlOutput out) {
        out.start("p", "class", "facts");
        out.element("span", "Left: " + result.left());
        out.element("span", "Right: " + result.right());
        out.element("span", "Compared on " + MINUTE.format(now) + " UTC");
        out.element("span", summary());
        out.end();
    }

    private String summary() {
        if (result.isOfMany()) {
            return result.different() + " of " + result.gpos() + " differ"
                    + (result.isWhole() ? "" : "; not everything could be read");
        }
        if (!result.isEqual()) {
            return "Different";
        }
        return result.isWhole() ? "No difference" : "No difference in what could be read";
    }

    private void contents(HtmlOutput out) {
        out.start("ul");
        lists().forEach((heading, gpos) -> entry(out, listId(heading), heading, gpos.size()));
        List<GpoComparison> shown = shown();
        for (int i = 0; i < shown.size(); i++) {
            entry(out, "gpo-" + i, shown.get(i).left().name(), differing(shown.get(i)));
        }
        if (!equal().isEmpty()) {
            entry(out, listId(EQUAL), EQUAL, equal().size());
        }
        out.end();
    }

    private static void entry(HtmlOutput out, String id, String text, long count) {
        out.start("li").start("a", "class", "first", "href", "#" + id, "data-of", id);
        out.element("span", text);
        out.element("span", Long.toString(count), "class", "count");
        out.end().end();
    }

    private static long differing(GpoComparison comparison) {
        return comparison.count(Kind.ADDED)
                + comparison.count(Kind.REMOVED)
                + comparison.count(Kind.CHANGED)
                + properties(comparison);
    }

    private static long properties(GpoComparison comparison) {
        return comparison.properties().stream()
                .filter(PropertyDifference::counts)
                .count();
    }

    /** GPOs that are named and not compared, by heading. */
    private Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put(
                "Not read",
                result.problems().stream()
                        .filter(p -> p.severity() != Severity.INFO)
                        .map(p -> p.objectPath() + ": " + p.text())
                        .toList());
        lists.put("Not compared", names(result.notCompared()));
        lists.put("Only on the left", names(result.onlyLeft()));
        lists.put("Only on the right", names(result.onlyRight()));
        lists.values().removeIf(List::isEmpty);
        return lists;
    }

    private static List<String> names(List<Compared> gpos) {
        return gpos.stream().map(Compared::toString).toList();
    }

    /** Of many GPOs, those with nothing to see are a list at the end. */
    private List<GpoComparison> shown() {
        return result.comparisons().stream().filter(c -> !isBrief(c)).toList();
    }

    private List<String> equal() {
        return result.comparisons().stream()
                .filter(this::isBrief)
                .map(c -> c.left().name())
                .toList();
    }

    private boolean isBrief(GpoComparison comparison) {
        return result.isOfMany()
                && comparison.isEqual()
                && comparison.settings().isEmpty()
                && comparison.problems().isEmpty();
    }

    private void main(HtmlOutput out) {
        lists().forEach((heading, gpos) -> list(out, heading, gpos));
        List<GpoComparison> shown = shown();
        for (int i = 0; i < shown.size(); i++) {
            comparison(out, shown.get(i), "gpo-" + i);
        }
        list(out, EQUAL, equal());
    }

    private static String listId(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static void list(HtmlOutput out, String heading, List<String> gpos) {
        if (!gpos.isEmpty()) {
            out.start("section", "id", listId(heading)).element("h2", heading).start("ul", "class", "card plain");
            gpos.forEach(gpo -> out.element("li", gpo, "dir", "auto"));
            out.end().end();
        }
    }

    private static void comparison(HtmlOutput out, GpoComparison comparison, String id) {
        out.start("section", "id", id, "data-groups", "", "aria-labelledby", id + "-h");
        out.element("h2", comparison.left().name(), "id", id + "-h", "dir", "auto");
        out.element(
                "p",
                comparison.count(Kind.ADDED) + " added, " + comparison.count(Kind.REMOVED) + " removed, "
                        + comparison.count(Kind.CHANGED) + " changed, " + comparison.equal() + " equal; "
                        + properties(comparison) + " of its properties differ. Left: "
                        + comparison.left() + ". Right: " + comparison.right() + ".",
                "class",
                "note");
        problems(out, comparison.problems());
        if (!comparison.properties().isEmpty()) {
            table(out, "Properties", () -> comparison.properties().forEach(p -> property(out, p)));
        }
        Map<String, List<SettingDifference>> groups = comparison.settings().stream()
                .collect(Collectors.groupingBy(Grouping::title, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((title, settings) -> table(out, title, () -> settings.forEach(s -> setting(out, s))));
        out.end();
    }

    private static void problems(HtmlOutput out, List<StatusMessage> problems) {
        if (!problems.isEmpty()) {
            out.element("p", "What could not be read was not compared:", "class", "note");
            out.start("ul", "class", "card plain");
            problems.forEach(p -> out.element("li", p.objectPath() + ": " + p.text()));
            out.end();
        }
    }

    private static void table(HtmlOutput out, String title, Runnable rows) {
        out.start("details", "class", "card", "open", "", "data-group", title).start("summary");
        out.element("h3", title, "dir", "auto").end();
        out.start("table", "class", "settings stack").element("caption", title, "class", "unseen");
        out.start("colgroup")
                .single("col", "class", "name")
                .single("col")
                .single("col")
                .end();
        out.start("thead").start("tr");
        List.of("Setting", "Left", "Right").forEach(h -> out.element("th", h, "scope", "col"));
        out.end().end().start("tbody");
        rows.run();
        out.end().end().end();
    }

    private static void property(HtmlOutput out, PropertyDifference property) {
        heading(out, property.name(), property.counts() ? "Changed" : "For information", "badge");
        lines(out, "Left", List.of(property.part()), Where.LEFT);
        lines(out, "Right", List.of(property.part()), Where.RIGHT);
        out.end();
    }

    private static void setting(HtmlOutput out, SettingDifference difference) {
        String name = difference.setting().name();
        switch (difference.kind()) {
            case ADDED -> heading(out, name, "Added", "badge on");
            case REMOVED -> heading(out, name, "Removed", "badge off");
            case CHANGED -> heading(out, name, "Changed", "badge");
            case EQUAL -> heading(out, name, "Equal", "badge");
        }
        if (difference.kind() == Kind.CHANGED) {
            lines(out, "Left", difference.parts(), Where.LEFT);
            lines(out, "Right", difference.parts(), Where.RIGHT);
        } else {
            whole(out, "Left", difference.left());
            whole(out, "Right", difference.right());
        }
        out.end();
    }

    /** Begins a row: what differs, and how. */
    private static void heading(HtmlOutput out, String name, String word, String style) {
        out.start("tr", "class", "s").start("th", "scope", "row", "dir", "auto");
        out.element("span", word, "class", style).text(" " + name).end();
    }

    private static void whole(HtmlOutput out, String label, @Nullable Setting setting) {
        out.start("td", "dir", "auto", "data-label", label);
        if (setting != null) {
            if (!setting.value().isEmpty()) {
                out.element("div", setting.value(), "class", "lines");
            }
            setting.details().forEach(d -> out.element("div", d.name() + ": " + d.value(), "class", "lines"));
        }
        out.end();
    }

    private static void lines(HtmlOutput out, String label, List<PartDifference> parts, Where side) {
        out.start("td", "dir", "auto", "data-label", label);
        for (PartDifference part : parts) {
            out.start("div", "class", "lines");
            String lead = part.name().isEmpty() ? "" : part.name() + ": ";
            for (Line line : part.lines()) {
                if (line.where() == Where.BOTH) {
                    out.text(lead + line.text());
                    lead = "\n";
                } else if (line.where() == side) {
                    out.text(lead).element(side == Where.LEFT ? "del" : "ins", line.text());
                    lead = "\n";
                }
            }
            out.end();
        }
        out.end();
    }
}
