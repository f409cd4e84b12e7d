// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.admx.AdmxSupport.Part;
import org.opengpmc.formats.xml.XmlElement;

/** Reads {@link AdmxFile}s. */
final class AdmxReader {
    static final String FORMAT = "ADMX";

    private AdmxReader() {}

    static AdmxFile read(byte[] content) {
        XmlElement root = TemplateXml.root(content, FORMAT, "policyDefinitions");
        Map<String, String> prefixes = new HashMap<>();
        List<String> targets = new ArrayList<>();
        TemplateXml.children(root, "policyNamespaces")
                .flatMap(XmlElement::elements)
                .forEach(e -> {
                    String namespace = TemplateXml.text(e, "namespace").strip();
                    prefixes.putIfAbsent(TemplateXml.text(e, "prefix").strip(), namespace);
                    if (e.name().local().equals("target")) {
                        targets.add(namespace);
                    }
                });
        if (targets.isEmpty()) {
            throw FormatException.atLine(FORMAT, "names no target namespace", root.line());
        }
        return new AdmxFile(
                targets.get(0),
                prefixes,
                all(root, "categories", "category").map(AdmxReader::category).toList(),
                TemplateXml.children(root, "supportedOn")
                        .flatMap(s -> all(s, "definitions", "definition"))
                        .map(AdmxReader::support)
                        .toList(),
                TemplateXml.children(root, "supportedOn")
                        .flatMap(s -> all(s, "products", "product"))
                        .map(AdmxReader::product)
                        .toList(),
                all(root, "policies", "policy").map(AdmxPolicyReader::policy).toList());
    }

    private static Stream<XmlElement> all(XmlElement parent, String container, String name) {
        return TemplateXml.children(parent, container).flatMap(c -> TemplateXml.children(c, name));
    }

    private static AdmxCategory category(XmlElement element) {
        String parent = TemplateXml.child(element, "parentCategory")
                .map(p -> TemplateXml.text(p, "ref"))
                .orElse("");
        return new AdmxCategory(
                TemplateXml.text(element, "name"), TemplateXml.text(element, "displayName"), parent.strip());
    }

    private static AdmxSupport support(XmlElement element) {
        boolean all = TemplateXml.child(element, "and").isPresent();
        List<Part> parts = element.elements()
                .flatMap(XmlElement::elements)
                .map(e -> new Part(
                        TemplateXml.text(e, "ref").strip(),
                        TemplateXml.number(e, "minVersionIndex"),
                        TemplateXml.number(e, "maxVersionIndex")))
                .toList();
        return new AdmxSupport(TemplateXml.text(element, "name"), TemplateXml.text(element, "displayName"), all, parts);
    }

    private static AdmxProduct product(XmlElement element) {
        List<AdmxProduct> versions = element.elements()
                .filter(e -> e.name().local().equals("majorVersion")
                        || e.name().local().equals("minorVersion"))
                .map(AdmxReader::product)
                .toList();
        return new AdmxProduct(
                TemplateXml.text(element, "name"),
                TemplateXml.text(element, "displayName"),
                TemplateXml.number(element, "versionIndex").orElse(0),
                versions);
    }
}
