// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.List;
import java.util.regex.Pattern;
import org.opengpmc.core.report.html.HtmlOutput;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;

/** A setting as a row of its table: what is set beside what it is set to, with where it stands and what it is for. */
final class HtmlSettingRow {
    private static final String COMMENT = "Comment";

    /** What people want to paste elsewhere: keys, paths, GUIDs, SIDs, thumbprints. */
    private static final Pattern COPIED = Pattern.compile(
            "(?:HK[A-Z_]+\\\\|\\\\\\\\|[A-Za-z]:\\\\|%\\w+%\\\\).*"
                    + "|\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?|S-1-[0-9-]+|[0-9A-F]{40}|[DO]:[^\\s(]*\\(.*");

    private HtmlSettingRow() {}

    static void write(HtmlOutput out, Setting setting) {
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
}
