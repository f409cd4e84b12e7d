// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

/** A comparison as one JSON object. */
final class DiffShapes {
    static final Shape<ComparisonResult> RESULT = Shape.<ComparisonResult>named("comparison", 2)
            .column("equal", "Equal", ComparisonResult::isEqual)
            .column("left", "Left", ComparisonResult::left)
            .column("right", "Right", ComparisonResult::right)
            .column("whole", "Whole", ComparisonResult::isWhole)
            .column("onlyLeft", "Only left", r -> gpos(r.onlyLeft()))
            .column("onlyRight", "Only right", r -> gpos(r.onlyRight()))
            .column("notCompared", "Not compared", r -> gpos(r.notCompared()))
            .column(
                    "problems",
                    "Problems",
                    r -> r.problems().stream().map(DiffShapes::problem).toList())
            .column(
                    "gpos",
                    "GPOs",
                    r -> r.comparisons().stream().map(DiffShapes::comparison).toList());

    private DiffShapes() {}

    private static Map<String, Object> comparison(GpoComparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("equal", comparison.isEqual());
        json.put("left", gpo(comparison.left()));
        json.put("right", gpo(comparison.right()));
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            counts.put(Text.forPrograms(kind), comparison.count(kind));
        }
        json.put("counts", counts);
        json.put(
                "properties",
                comparison.properties().stream().map(DiffShapes::property).toList());
        json.put(
                "settings",
                comparison.settings().stream().map(DiffShapes::setting).toList());
        json.put(
                "problems",
                comparison.problems().stream()
                        .map(p -> p.objectPath() + ": " + p.text())
                        .toList());
        return json;
    }

    private static List<Map<String, Object>> gpos(List<Compared> gpos) {
        return gpos.stream().map(DiffShapes::gpo).toList();
    }

    private static Map<String, Object> problem(StatusMessage problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity());
        json.put("code", problem.code());
        json.put("object", problem.objectPath());
        json.put("text", problem.text());
        return json;
    }

    private static Map<String, Object> gpo(Compared gpo) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", gpo.name());
        json.put("id", gpo.id());
        json.put("domain", gpo.domain());
        if (!gpo.backup().isEmpty()) {
            json.put("backup", gpo.backup());
        }
        return json;
    }

    private static Map<String, Object> property(PropertyDifference property) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", property.name());
        json.put("counts", property.counts());
        json.put("left", lines(property.part(), Where.RIGHT));
        json.put("right", lines(property.part(), Where.LEFT));
        return json;
    }

    private static Map<String, Object> setting(SettingDifference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("difference", Text.forPrograms(difference.kind()));
        json.put("side", difference.side());
        json.put("extension", difference.extension());
        json.put("key", difference.setting().key());
        json.put("path", difference.setting().path());
        json.put("name", difference.setting().name());
        put(json, "left", difference.left());
        put(json, "right", difference.right());
        if (difference.kind() == Kind.CHANGED) {
            json.put("parts", difference.parts().stream().map(DiffShapes::part).toList());
        }
        return json;
    }

    private static void put(Map<String, Object> json, String key, @Nullable Setting setting) {
        if (setting != null) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("value", setting.value());
            value.put(
                    "details",
                    setting.details().stream()
                            .map(d -> Map.of("name", d.name(), "value", d.value()))
                            .toList());
            json.put(key, value);
        }
    }

    private static Map<String, Object> part(PartDifference part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", part.name());
        json.put("left", lines(part, Where.RIGHT));
        json.put("right", lines(part, Where.LEFT));
        return json;
    }

    /** All lines but those of the other side alone. */
    static List<String> lines(PartDifference part, Where other) {
        Predicate<PartDifference.Line> here = line -> line.where() != other;
        return part.lines().stream().filter(here).map(PartDifference.Line::text).toList();
    }
}
