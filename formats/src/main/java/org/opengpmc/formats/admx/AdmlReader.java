// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.formats.admx.AdmlControl.Kind;
import org.opengpmc.formats.xml.XmlElement;

/** Reads {@link AdmlFile}s. */
final class AdmlReader {
    private static final Map<String, Kind> KINDS = Map.of(
            "text", Kind.TEXT,
            "checkBox", Kind.CHECK_BOX,
            "dropdownList", Kind.DROP_DOWN_LIST,
            "comboBox", Kind.COMBO_BOX,
            "textBox", Kind.TEXT_BOX,
            "multiTextBox", Kind.MULTI_TEXT_BOX,
            "decimalTextBox", Kind.DECIMAL_TEXT_BOX,
            "longDecimalTextBox", Kind.LONG_DECIMAL_TEXT_BOX,
            "listBox", Kind.LIST_BOX);

    private AdmlReader() {}

    static AdmlFile read(byte[] content) {
        XmlElement root = TemplateXml.root(content, "ADML", "policyDefinitionResources");
        Map<String, String> strings = new HashMap<>();
        Map<String, List<AdmlControl>> presentations = new HashMap<>();
        TemplateXml.children(root, "resources").forEach(resources -> {
            TemplateXml.children(resources, "stringTable")
                    .flatMap(table -> TemplateXml.children(table, "string"))
                    .forEach(s -> strings.putIfAbsent(AdmlFile.key(TemplateXml.text(s, "id")), s.text()));
            TemplateXml.children(resources, "presentationTable")
                    .flatMap(table -> TemplateXml.children(table, "presentation"))
                    .forEach(p -> presentations.putIfAbsent(AdmlFile.key(TemplateXml.text(p, "id")), controls(p)));
        });
        return new AdmlFile(strings, presentations);
    }

    private static List<AdmlControl> controls(XmlElement presentation) {
        List<AdmlControl> controls = new ArrayList<>();
        presentation.elements().forEach(e -> control(e).ifPresent(controls::add));
        return List.copyOf(controls);
    }

    private static Optional<AdmlControl> control(XmlElement element) {
        Kind kind = KINDS.get(element.name().local());
        if (kind == null) {
            return Optional.empty();
        }
        boolean hasLabel = kind == Kind.TEXT_BOX || kind == Kind.COMBO_BOX;
        String label = hasLabel
                ? TemplateXml.child(element, "label").map(XmlElement::text).orElse("")
                : element.text();
        return Optional.of(new AdmlControl(kind, TemplateXml.text(element, "refId"), label));
    }
}
