// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.extension.ClientSideExtension;
import org.opengpmc.core.extension.KnownExtensions;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.report.SettingOutline.Group;
import org.opengpmc.core.report.SettingOutline.Section;
import org.opengpmc.core.report.html.HtmlOutput;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideSettings;

/** What one side of a GPO sets, by the console's tree. */
final class HtmlSettings {
    private static final int MOST_PLACES = 3;

    private final GpoReport report;
    private final Side side;
    private final SideSettings settings;
    private final SettingOutline outline;
    private final String id;

    HtmlSettings(GpoReport report, Side side) {
        this.report = report;
        this.side = side;
        this.settings = report.settings().side(side);
        this.outline = SettingOutline.of(settings, report.context());
        this.id = side == Side.COMPUTER ? "computer" : "user";
    }

    int size() {
        return outline.size();
    }

    void contents(HtmlOutput out) {
        out.start("li");
        entry(out, id, side.label() + " Configuration", size(), "first");
        if (!outline.sections().isEmpty()) {
            out.start("ul");
            for (int s = 0; s < outline.sections().size(); s++) {
                Section section = outline.sections().get(s);
                out.start("li");
                entry(out, sectionId(s), title(section), section.size(), "");
                groups(out, section, s);
                out.end();
            }
            out.end();
        }
        out.end();
    }

    /** Of preferences only the types: collections nest as deep as somebody liked. */
    private void groups(HtmlOutput out, Section section, int s) {
        boolean preferences = section.placement().area().equals(Placement.PREFERENCES);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (int g = 0; g < section.groups().size(); g++) {
            Group group = section.groups().get(g);
            String title = preferences ? group.type() : group.title();
            ids.putIfAbsent(title, groupId(s, g));
            sizes.merge(title, group.settings().size(), Integer::sum);
        }
        if (!sizes.isEmpty()) {
            out.start("ul");
            Map<String, Integer> ends = ends(sizes.keySet());
            sizes.forEach((title, size) -> {
                out.start("li");
                entry(out, ids.getOrDefault(title, ""), preferences ? title : shortTitle(title, ends), size, "");
                out.end();
            });
            out.end();
        }
    }

    /** What titles end with, from a slash on, and how many of them do. */
    private static Map<String, Integer> ends(Set<String> titles) {
        Map<String, Integer> ends = new HashMap<>();
        for (String title : titles) {
            ends.merge(title, 1, Integer::sum);
            for (int slash = title.indexOf('/'); slash >= 0; slash = title.indexOf('/', slash + 1)) {
                ends.merge(title.substring(slash + 1), 1, Integer::sum);
            }
        }
        return ends;
    }

    /** The shortest end that no other has: the list is narrow, and what titles begin with many share. */
    private static String shortTitle(String title, Map<String, Integer> ends) {
        for (int slash = title.lastIndexOf('/'); slash >= 0; slash = title.lastIndexOf('/', slash - 1)) {
            String end = title.substring(slash + 1);
            if (!end.isBlank() && ends.getOrDefault(end, 0) == 1) {
                return end;
            }
        }
        return title;
    }

    private static void entry(HtmlOutput out, String id, String text, int size, String style) {
        out.start("a", "href", "#" + id, "data-of", id, "class", style).element("span", text);
        out.element("span", Integer.toString(size), "class", "count").end();
    }

    private String sectionId(int section) {
        return id + "-" + (section + 1);
    }

    private String groupId(int section, int group) {
        return sectionId(section) + "-" + (group + 1);
    }

    /** A preference is not the policy of the same name. */
    private static String title(Section section) {
        Placement placement = section.placement();
        return placement.area().equals(Placement.POLICIES)
                ? placement.section()
                : placement.area() + ": " + placement.section();
    }

    void write(HtmlOutput out) {
        boolean enabled =
                (side == Side.COMPUTER ? report.gpo().computer() : report.gpo().user()).enabled();
        out.start("section", "id", id, "aria-labelledby", id + "-heading");
        out.start("h2", "id", id + "-heading").text(side.label() + " Configuration");
        out.text(" ")
                .element("span", enabled ? "(Enabled)" : "(Disabled)", "class", "state")
                .end();
        if (size() == 0) {
            out.start("div", "class", "card")
                    .element("p", nothing(), "class", "none")
                    .end();
        }
        if (size() > 0 && !report.settings().isComplete(side)) {
            out.element("p", "Not all settings could be read; Problems tells why.", "class", "note");
        }
        for (int s = 0; s < outline.sections().size(); s++) {
            section(out, outline.sections().get(s), s);
        }
        unknown(out);
        out.end();
    }

    private String nothing() {
        return report.settings().isComplete(side)
                ? "No settings defined."
                : "Settings could not be read; Problems tells why.";
    }

    private void section(HtmlOutput out, Section section, int s) {
        out.start("section", "id", sectionId(s), "data-groups", "", "aria-labelledby", sectionId(s) + "-h");
        out.element("h3", title(section), "id", sectionId(s) + "-h");
        if (section.placement().section().equals(Placement.TEMPLATES)) {
            out.element("p", definitions(), "class", "note");
        }
        for (int g = 0; g < section.groups().size(); g++) {
            group(out, section.groups().get(g), groupId(s, g), title(section));
        }
        out.end();
    }

    private String definitions() {
        List<String> places = report.context().templates().places();
        if (places.isEmpty()) {
            return "No policy definitions (ADMX files) were there to name these settings.";
        }
        String named = places.size() > MOST_PLACES ? places.size() + " folders" : String.join(", ", places);
        return "Policy definitions (ADMX files) retrieved from " + named + ".";
    }

    private void group(HtmlOutput out, Group group, String groupId, String section) {
        out.start("details", "class", "card", "open", "", "id", groupId, "data-group", section + " " + group.title());
        out.start("summary").element("h4", group.title(), "dir", "auto");
        out.element("span", HtmlReport.count(group.settings().size(), "setting"), "class", "count")
                .end();
        out.start("table", "class", "settings stack");
        out.element("caption", group.title(), "class", "unseen");
        out.start("colgroup").single("col", "class", "name").single("col").end();
        out.start("thead", "class", "unseen").start("tr");
        out.element("th", "Policy", "scope", "col")
                .element("th", "Setting", "scope", "col")
                .end()
                .end();
        out.start("tbody");
        group.settings().forEach(setting -> HtmlSettingRow.write(out, setting));
        out.end().end().end();
    }

    private void unknown(HtmlOutput out) {
        if (settings.unknown().isEmpty()) {
            return;
        }
        out.start("section", "aria-labelledby", id + "-unknown");
        out.element("h3", "Extensions whose settings are not shown", "id", id + "-unknown");
        out.start("div", "class", "card").start("ul", "class", "plain");
        for (UUID extension : settings.unknown()) {
            out.start("li").element("code", new GpoId(extension).toString(), "class", "c");
            out.text(" "
                    + KnownExtensions.find(extension)
                            .map(ClientSideExtension::name)
                            .orElse("Unknown extension"));
            out.end();
        }
        out.end();
        if (!settings.unread().isEmpty()) {
            out.element("p", "Files that may be theirs:", "class", "none").start("ul", "class", "plain");
            settings.unread()
                    .forEach(file ->
                            out.start("li").element("code", file, "class", "c").end());
            out.end();
        }
        out.end().end();
    }
}
