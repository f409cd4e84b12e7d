// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.comparison.ComparisonResult;
import org.opengpmc.core.comparison.GpoComparison;
import org.opengpmc.core.comparison.GpoComparison.Compared;
import org.opengpmc.core.comparison.PartDifference;
import org.opengpmc.core.comparison.PartDifference.Where;
import org.opengpmc.core.comparison.PropertyDifference;
import org.opengpmc.core.comparison.SettingDifference;
import org.opengpmc.core.comparison.SettingDifference.Kind;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.Setting;

/** A difference, or what there is to say about the comparison, as one line of CSV. */
record DiffRow(
        String gpo,
        String side,
        String extension,
        String path,
        String name,
        String difference,
        String left,
        String right,
        String id,
        String problem) {
    static final Shape<DiffRow> SHAPE = Shape.<DiffRow>named("difference", 1)
            .column("gpo", "GPO", DiffRow::gpo)
            .column("side", "Side", DiffRow::side)
            .column("extension", "Extension", DiffRow::extension)
            .column("path", "Path", DiffRow::path)
            .column("name", "Setting", DiffRow::name)
            .column("difference", "Difference", DiffRow::difference)
            .column("left", "Left", DiffRow::left)
            .column("right", "Right", DiffRow::right)
            .column("id", "GPO GUID", DiffRow::id)
            .column("problem", "Problem", DiffRow::problem);

    static List<DiffRow> all(ComparisonResult result) {
        List<DiffRow> rows = new ArrayList<>();
        result.problems().forEach(problem -> rows.add(of(problem, "", "")));
        result.notCompared().forEach(gpo -> rows.add(of(gpo, "not-compared")));
        result.onlyLeft().forEach(gpo -> rows.add(of(gpo, "removed")));
        result.onlyRight().forEach(gpo -> rows.add(of(gpo, "added")));
        for (GpoComparison comparison : result.comparisons()) {
            Compared gpo = comparison.left();
            comparison.problems().forEach(problem -> rows.add(of(problem, gpo.name(), gpo.id())));
            comparison.properties().forEach(p -> rows.add(of(gpo, p)));
            comparison.settings().forEach(s -> rows.add(of(gpo, s)));
        }
        return rows;
    }

    private static DiffRow of(Compared gpo, String difference) {
        return new DiffRow(gpo.name(), "", "", "", "", difference, "", "", gpo.id(), "");
    }

    private static DiffRow of(StatusMessage problem, String gpo, String id) {
        return new DiffRow(gpo, "", "", "", problem.objectPath(), "problem", "", "", id, problem.text());
    }

    private static DiffRow of(Compared gpo, PropertyDifference property) {
        return new DiffRow(
                gpo.name(),
                "",
                "",
                "",
                property.name(),
                property.counts() ? "changed" : "information",
                String.join("\n", DiffShapes.lines(property.part(), Where.RIGHT)),
                String.join("\n", DiffShapes.lines(property.part(), Where.LEFT)),
                gpo.id(),
                "");
    }

    private static DiffRow of(Compared gpo, SettingDifference difference) {
        Setting setting = difference.setting();
        String left = text(difference.left());
        String right = text(difference.right());
        // What differs is finer than what people read, such as the SID behind a name.
        boolean finer = difference.kind() == Kind.CHANGED && left.equals(right);
        return new DiffRow(
                gpo.name(),
                difference.side().label(),
                difference.extension(),
                String.join("/", setting.path()),
                setting.name(),
                Text.forPrograms(difference.kind()),
                finer ? text(difference.parts(), Where.RIGHT) : left,
                finer ? text(difference.parts(), Where.LEFT) : right,
                gpo.id(),
                "");
    }

    private static String text(@Nullable Setting setting) {
        if (setting == null) {
            return "";
        }
        String details =
                setting.details().stream().map(d -> d.name() + ": " + d.value()).collect(Collectors.joining("\n"));
        return setting.value().isEmpty() || details.isEmpty()
                ? setting.value() + details
                : setting.value() + "\n" + details;
    }

    private static String text(List<PartDifference> parts, Where other) {
        return parts.stream()
                .map(p -> (p.name().isEmpty() ? "" : p.name() + ": ") + String.join("\n", DiffShapes.lines(p, other)))
                .collect(Collectors.joining("\n"));
    }
}
