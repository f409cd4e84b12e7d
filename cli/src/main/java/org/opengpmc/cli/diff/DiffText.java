// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.output.Style;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.comparison.ComparisonResult;
import org.opengpmc.core.comparison.GpoComparison;
import org.opengpmc.core.comparison.GpoComparison.Compared;
import org.opengpmc.core.comparison.Grouping;
import org.opengpmc.core.comparison.PartDifference;
import org.opengpmc.core.comparison.PropertyDifference;
import org.opengpmc.core.comparison.SettingDifference;
import org.opengpmc.core.comparison.SettingDifference.Kind;
import org.opengpmc.core.settings.Setting;

/** A comparison on a terminal: grouped, with + for what only the right has, - for what only the left has, ~ for both. */
final class DiffText {
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private DiffText(Style style) {
        this.style = style;
    }

    static List<String> of(ComparisonResult result, Style style) {
        DiffText text = new DiffText(style);
        boolean many = result.isOfMany();
        if (many) {
            text.only("Not compared, since one side could not be read", "?", result.notCompared());
            text.only("Only in " + result.left(), "-", result.onlyLeft());
            text.only("Only in " + result.right(), "+", result.onlyRight());
        }
        result.comparisons().stream().filter(c -> !many || !c.isEqual()).forEach(text::comparison);
        if (many) {
            long equal =
                    result.comparisons().stream().filter(GpoComparison::isEqual).count();
            int compared = result.comparisons().size();
            int missed = result.notCompared().size();
            text.plain(Text.count(compared, "GPO") + " compared, " + equal + " equal"
                    + (missed == 0 ? "" : ", " + missed + " not compared"));
        }
        return text.lines;
    }

    private void plain(String text) {
        lines.add(Text.safe(text));
    }

    private void heading(String text) {
        lines.add(style.heading(Text.safe(text)));
    }

    private void only(String title, String mark, List<Compared> gpos) {
        if (!gpos.isEmpty()) {
            heading(title);
            gpos.forEach(gpo -> marked(mark, "  ", "'" + gpo.name() + "' " + gpo.id()));
        }
    }

    private void marked(String mark, String indent, String text) {
        String line = indent + mark + " " + Text.safe(text);
        lines.add(
                switch (mark) {
                    case "+" -> style.added(line);
                    case "-" -> style.removed(line);
                    default -> line;
                });
    }

    private void comparison(GpoComparison comparison) {
        heading("- " + comparison.left());
        heading("+ " + comparison.right());
        if (!comparison.properties().isEmpty()) {
            heading("Properties");
            comparison.properties().forEach(this::property);
        }
        String group = "";
        for (SettingDifference difference : comparison.settings()) {
            String title = Grouping.title(difference);
            if (!title.equals(group)) {
                heading(title);
                group = title;
            }
            setting(difference);
        }
        plain(comparison.count(Kind.ADDED) + " added, " + comparison.count(Kind.REMOVED) + " removed, "
                + comparison.count(Kind.CHANGED) + " changed, " + comparison.equal() + " equal");
    }

    private void property(PropertyDifference property) {
        marked("~", "  ", property.name() + (property.counts() ? "" : " (for information)"));
        part(property.part());
    }

    private void setting(SettingDifference difference) {
        switch (difference.kind()) {
            case ADDED -> whole("+", difference.right());
            case REMOVED -> whole("-", difference.left());
            case EQUAL -> whole("=", difference.right());
            case CHANGED -> {
                marked("~", "  ", difference.setting().name());
                difference.parts().forEach(this::part);
            }
        }
    }

    private void whole(String mark, @Nullable Setting setting) {
        if (setting != null) {
            String value = setting.value().replace("\n", ", ");
            marked(mark, "  ", setting.name() + (value.isEmpty() ? "" : ": " + value));
            for (Setting.Detail detail : setting.details()) {
                marked(mark, "      ", detail.name() + ": " + detail.value().replace("\n", ", "));
            }
        }
    }

    private void part(PartDifference part) {
        String lead = part.name().isEmpty() ? "" : part.name() + ": ";
        for (PartDifference.Line line : part.lines()) {
            switch (line.where()) {
                case LEFT -> marked("-", "      ", lead + line.text());
                case RIGHT -> marked("+", "      ", lead + line.text());
                case BOTH -> {}
            }
        }
    }
}
