// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.startergpo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;
import org.opengpmc.formats.xml.XmlEscape;
import org.opengpmc.formats.xml.XmlLimits;

/**
 * {@code StarterGPO.tmpll}: the texts of a starter GPO in one language, by name, to which the template refers as ADMX
 * files refer to theirs: {@code $(string.name)}.
 *
 * @param byName the texts
 */
public record StarterStrings(Map<String, String> byName) {
    /** The file's name; it stands in a folder named after the language, such as {@code en-US}. */
    public static final String FILE_NAME = "StarterGPO.tmpll";

    /** No texts. */
    public static final StarterStrings NONE = new StarterStrings(Map.of());

    private static final String FORMAT = "StarterGPO.tmpll";
    private static final XmlLimits LIMITS = new XmlLimits(StarterTemplate.MAX_SIZE, 20, 20_000);
    // Names have an end: a text of many beginnings would take long otherwise.
    private static final Pattern REFERENCE = Pattern.compile("\\$\\(\\s*+string\\.([^)\\s]{1,255}+)\\s*+\\)");

    public StarterStrings {
        byName = Map.copyOf(byName);
    }

    /** A reference to a text, as it stands in the template. */
    public static String reference(String name) {
        return "$(string." + name + ")";
    }

    /**
     * Reads the file: every element with an attribute {@code id} and no children is a text.
     *
     * @throws FormatException with the line, if it is not well-formed
     */
    public static StarterStrings parse(byte[] content) {
        Map<String, String> found = new LinkedHashMap<>();
        collect(XmlDocument.parse(content, FORMAT, LIMITS).root(), found);
        return new StarterStrings(found);
    }

    private static void collect(XmlElement element, Map<String, String> found) {
        List<XmlElement> children = element.elements().toList();
        if (children.isEmpty()) {
            element.attribute("", "id").ifPresent(id -> found.putIfAbsent(id, element.text()));
        }
        children.forEach(child -> collect(child, found));
    }

    /** Writes a file with these texts. */
    public byte[] write() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n");
        out.append("<StarterGPOResources xmlns=\"urn:opengpmc:starter-gpo:1\">\r\n  <stringTable>\r\n");
        byName.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.append("    <string id=\"")
                        .append(XmlEscape.attribute(entry.getKey()))
                        .append("\">")
                        .append(XmlEscape.text(entry.getValue()))
                        .append("</string>\r\n"));
        out.append("  </stringTable>\r\n</StarterGPOResources>\r\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text with its references to known texts replaced by these. */
    public String resolve(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(byName.getOrDefault(m.group(1), m.group())))
                .strip();
    }
}
