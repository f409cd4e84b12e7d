// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.output.Parts;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.search.setting.FoundSetting;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;

/** What is told of a setting that was found. */
final class SettingShapes {
    private static final Shape<FoundSetting> NAMED = Shape.<FoundSetting>named("found-setting", 1)
            .column("gpo", "GPO", f -> f.gpo().name());

    /** In a domain. */
    static final Shape<FoundSetting> FOUND = where(NAMED.detail("backup", "Backup", SettingShapes::backup))
            .column("links", "Linked to", f -> links(f.links()));

    /** In backups: of one GPO there may be several. */
    static final Shape<FoundSetting> FOUND_IN_BACKUP = where(NAMED.column("backup", "Backup", SettingShapes::backup))
            .detail("links", "Linked to", f -> links(f.links()));

    private SettingShapes() {}

    private static Shape<FoundSetting> where(Shape<FoundSetting> named) {
        return named.detail("gpoId", "GPO GUID", f -> f.gpo().id())
                .detail("domain", "Domain", f -> f.gpo().domain())
                .column("side", "Side", FoundSetting::side)
                .column("extension", "Extension", FoundSetting::extension)
                .detail("path", "Path", f -> f.setting().path())
                .column("name", "Setting", f -> f.setting().name())
                .column("value", "Value", f -> value(f.setting()))
                .detail("details", "Details", f -> details(f.setting()))
                .detail("registry", "Registry", f -> registry(f.setting()))
                .detail("key", "Key", f -> f.setting().key());
    }

    private static @Nullable String backup(FoundSetting found) {
        return found.gpo().backup().map(Object::toString).orElse(null);
    }

    /** The value; where the details say it all, those. */
    private static String value(Setting setting) {
        return setting.value().isEmpty()
                ? setting.details().stream()
                        .map(d -> d.name() + ": " + d.value())
                        .collect(Collectors.joining("; "))
                : setting.value();
    }

    private static List<Parts> details(Setting setting) {
        return setting.details().stream()
                .map(d -> new Parts(fields("name", d.name(), "value", d.value()), d.name() + ": " + d.value()))
                .toList();
    }

    private static List<String> registry(Setting setting) {
        return setting.registry().stream().map(RegistryPlace::toString).toList();
    }

    private static List<Parts> links(List<ReportedGpo.Link> links) {
        return links.stream().map(SettingShapes::link).toList();
    }

    private static Parts link(ReportedGpo.Link link) {
        Map<String, String> fields = fields("som", link.somPath(), "enabled", Boolean.toString(link.enabled()));
        fields.put("enforced", Boolean.toString(link.enforced()));
        String remarks = (link.enabled() ? "" : " (disabled)") + (link.enforced() ? " (enforced)" : "");
        return new Parts(fields, link.somPath() + remarks);
    }

    private static Map<String, String> fields(String first, String one, String second, String two) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(first, one);
        fields.put(second, two);
        return fields;
    }
}
