// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.nameresolution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * A rule for some names ([MS-GPNRPT] 2.2.2).
 *
 * @param id the name of its key, often a GUID
 * @param values in the order of the file
 */
record NameResolutionRule(String id, List<PolEntry> values) {
    private static final String NAMES = "Name";

    NameResolutionRule {
        values = List.copyOf(values);
    }

    static List<String> texts(PolEntry entry) {
        if (entry.asNumber().isPresent()) {
            return List.of(Long.toUnsignedString(entry.asNumber().getAsLong()));
        }
        return entry.asStrings().orElseGet(() -> entry.asString().stream().toList());
    }

    private Stream<PolEntry> others() {
        return values.stream().filter(v -> !v.valueName().equalsIgnoreCase(NAMES));
    }

    private List<String> names() {
        return values.stream()
                .filter(v -> v.valueName().equalsIgnoreCase(NAMES))
                .flatMap(v -> texts(v).stream())
                .toList();
    }

    Setting setting() {
        List<Detail> details = others().map(v -> new Detail(v.valueName(), String.join("\n", texts(v))))
                .toList();
        String name = names().isEmpty() ? id : String.join(", ", names());
        return new Setting("name-resolution-rule:" + id.toLowerCase(Locale.ROOT), List.of("Rules"), name, "", details);
    }

    void write(ExtensionXml out) {
        out.start("Rule").element("Key", id);
        names().forEach(name -> out.element(NAMES, name));
        others().forEach(value -> out.start("Value")
                .element("Name", value.valueName())
                .element("Data", String.join(";", texts(value)))
                .end());
        out.end();
    }
}
