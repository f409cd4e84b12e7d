// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.admx.AdmxElement.ChoiceItem;
import org.opengpmc.formats.xml.XmlElement;

/** Reads the policies of an {@link AdmxFile}. */
final class AdmxPolicyReader {
    private final String key;

    private AdmxPolicyReader(String key) {
        this.key = key;
    }

    static AdmxPolicy policy(XmlElement element) {
        String key = TemplateXml.text(element, "key");
        AdmxPolicyReader reader = new AdmxPolicyReader(key);
        String policyClass = TemplateXml.text(element, "class").strip();
        boolean both = policyClass.equalsIgnoreCase("Both");
        return new AdmxPolicy(
                TemplateXml.text(element, "name"),
                both || policyClass.equalsIgnoreCase("Machine"),
                both || policyClass.equalsIgnoreCase("User"),
                TemplateXml.text(element, "displayName"),
                TemplateXml.text(element, "explainText"),
                TemplateXml.text(element, "presentation"),
                key,
                TemplateXml.attribute(element, "valueName").orElse(null),
                reference(element, "parentCategory"),
                reference(element, "supportedOn"),
                value(element, "enabledValue"),
                value(element, "disabledValue"),
                reader.items(element, "enabledList"),
                reader.items(element, "disabledList"),
                TemplateXml.children(element, "elements")
                        .flatMap(XmlElement::elements)
                        .flatMap(e -> reader.element(e).stream())
                        .toList(),
                element.line());
    }

    private static String reference(XmlElement policy, String name) {
        return TemplateXml.child(policy, name)
                .map(e -> TemplateXml.text(e, "ref").strip())
                .orElse("");
    }

    private Optional<AdmxElement> element(XmlElement e) {
        String id = TemplateXml.text(e, "id");
        String place = TemplateXml.attribute(e, "key").orElse(key);
        String name = TemplateXml.text(e, "valueName");
        return switch (e.name().local()) {
            case "boolean" ->
                Optional.of(new AdmxElement.Flag(
                        id,
                        place,
                        name,
                        value(e, "trueValue"),
                        value(e, "falseValue"),
                        items(e, "trueList"),
                        items(e, "falseList")));
            case "decimal", "longDecimal" ->
                Optional.of(new AdmxElement.Decimal(
                        id, place, name, e.name().local().equals("longDecimal"), TemplateXml.isTrue(e, "storeAsText")));
            case "text" -> Optional.of(new AdmxElement.Text(id, place, name, TemplateXml.isTrue(e, "expandable")));
            case "multiText" -> Optional.of(new AdmxElement.MultiText(id, place, name));
            case "enum" ->
                Optional.of(new AdmxElement.Choice(
                        id,
                        place,
                        name,
                        TemplateXml.children(e, "item").map(this::choice).toList()));
            case "list" ->
                Optional.of(new AdmxElement.Lines(
                        id,
                        place,
                        TemplateXml.attribute(e, "valuePrefix").orElse(null),
                        TemplateXml.isTrue(e, "additive"),
                        TemplateXml.isTrue(e, "explicitValue"),
                        TemplateXml.isTrue(e, "expandable")));
            default -> Optional.empty();
        };
    }

    private ChoiceItem choice(XmlElement item) {
        return new ChoiceItem(TemplateXml.text(item, "displayName"), value(item, "value"), items(item, "valueList"));
    }

    private List<AdmxItem> items(XmlElement parent, String name) {
        return TemplateXml.children(parent, name)
                .flatMap(list -> {
                    String defaultKey =
                            TemplateXml.attribute(list, "defaultKey").orElse(key);
                    return TemplateXml.children(list, "item").flatMap(item -> item(item, defaultKey).stream());
                })
                .toList();
    }

    private static Optional<AdmxItem> item(XmlElement item, String defaultKey) {
        AdmxValue value = value(item, "value");
        return value == null
                ? Optional.empty()
                : Optional.of(new AdmxItem(
                        TemplateXml.attribute(item, "key").orElse(defaultKey),
                        TemplateXml.text(item, "valueName"),
                        value));
    }

    private static @Nullable AdmxValue value(XmlElement parent, String name) {
        return TemplateXml.child(parent, name)
                .flatMap(v -> v.elements().findFirst())
                .flatMap(AdmxPolicyReader::value)
                .orElse(null);
    }

    private static Optional<AdmxValue> value(XmlElement e) {
        return switch (e.name().local()) {
            case "decimal" -> number(e).map(n -> new AdmxValue.Numeric(n, false));
            case "longDecimal" -> number(e).map(n -> new AdmxValue.Numeric(n, true));
            case "string" -> Optional.of(new AdmxValue.Text(e.text()));
            case "delete" -> Optional.of(new AdmxValue.Delete());
            default -> Optional.empty();
        };
    }

    private static Optional<Long> number(XmlElement e) {
        String text = TemplateXml.text(e, "value").strip();
        try {
            return Optional.of(text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text));
        } catch (NumberFormatException problem) {
            return Optional.empty();
        }
    }
}
