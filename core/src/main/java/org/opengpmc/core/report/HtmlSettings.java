// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.opengpmc.core.extension.ClientSideExtension;
import org.opengpmc.core.extension.KnownExtensions;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.report.SettingOutline.Group;
import org.opengpmc.core.report.SettingOutline.Section;
import org.opengpmc.core.report.html.HtmlOutput;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideSettings;

/** What one side of a GPO sets, by the console's tree. */
final class HtmlSettings {
    private static final String COMMENT = "Comment";
    private static final int MOST_PLACES = 3;

    /** What people want to paste elsewhere: keys, paths, GUIDs, SIDs, thumbprints. */
    private static final Pattern COPIED = Pattern.compile("(?:HK[A-Z_]+\\\\|\\\\\\\\|[A-Za-z]:\\\\|%\\w+%\\\\).*"
            + "|\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?|S-1-[0-9-]+|[0-9A-F]{40}|[DO]:\\S*\\(.*");

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
        group.settings().forEach(setting -> row(out, setting));
        out.end().end().end();
    }

    private static void row(HtmlOutput out, Setting setting) {
        out.start("tr", "class", "s").start("th", "scope", "row", "dir", "auto");
        value(out, setting.name());
        String place = place(setting);
        if (!place.isEmpty()) {
            out.start("span", "class", "place")
                    .element("code", place, "class", "c")
                    .end();
        }
        about(out, setting, place);
        out.end().start("td", "dir", "auto");
        if (!setting.value().isEmpty()) {
            out.start("div", "class", "value");
            String badge = badge(setting.value());
            if (badge.isEmpty()) {
                lines(out, setting.value());
            } else {
                out.element("span", setting.value(), "class", badge);
            }
            out.end();
        }
        details(out, setting.details());
        if (setting.value().isEmpty() && setting.details().isEmpty()) {
            out.element("span", "(none)", "class", "nothing");
        }
        out.end().end();
    }

    private static String badge(String value) {
        return switch (value) {
            case "Enabled" -> "badge on";
            case "Disabled" -> "badge off";
            default -> "";
        };
    }

    /** Where it stands, unless its name says that. */
    private static String place(Setting setting) {
        boolean named = setting.name().startsWith("HK");
        boolean only = setting.about().place().isEmpty() && setting.registry().size() == 1 && !named;
        return only ? setting.registry().get(0).toString() : setting.about().place();
    }

    private static void about(HtmlOutput out, Setting setting, String place) {
        Setting.About about = setting.about();
        List<String> others = setting.registry().size() < 2
                ? List.of()
                : setting.registry().stream()
                        .map(RegistryPlace::toString)
                        .filter(other -> !other.equalsIgnoreCase(place))
                        .toList();
        if (about.supported().isEmpty() && about.explanation().isEmpty() && others.isEmpty()) {
            return;
        }
        out.start("details", "class", "about").element("summary", "Explanation");
        if (!about.supported().isEmpty()) {
            out.element("p", "Supported on: " + about.supported());
        }
        if (!about.explanation().isEmpty()) {
            out.element("p", about.explanation());
        }
        if (!others.isEmpty()) {
            out.element("p", "Registry values beside the one above:");
            others.forEach(other -> out.start("span", "class", "place")
                    .element("code", other, "class", "c")
                    .end());
        }
        out.end();
    }

    private static void details(HtmlOutput out, List<Detail> details) {
        List<Detail> parts =
                details.stream().filter(d -> !d.name().equals(COMMENT)).toList();
        if (!parts.isEmpty()) {
            out.start("dl", "class", "details");
            for (Detail detail : parts) {
                if (detail.value().isEmpty()) {
                    out.element("dt", detail.name(), "class", "remark").element("dd", "");
                } else {
                    out.element("dt", detail.name()).start("dd");
                    lines(out, detail.value());
                    out.end();
                }
            }
            out.end();
        }
        details.stream()
                .filter(d -> d.name().equals(COMMENT))
                .forEach(comment -> out.start("p", "class", "comment")
                        .element("b", COMMENT + ": ")
                        .text(comment.value())
                        .end());
    }

    private static void lines(HtmlOutput out, String text) {
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            out.text(line == 0 ? "" : "\n");
            value(out, lines[line]);
        }
    }

    private static void value(HtmlOutput out, String text) {
        if (COPIED.matcher(text).matches()) {
            out.element("code", text, "class", "c");
        } else {
            out.text(text);
        }
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
