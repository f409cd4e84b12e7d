// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;
import org.opengpmc.formats.xml.XmlLimits;

/**
 * How templates are read: by local name, for vendors write the namespace in many ways; case of attributes counts as
 * little, for the same reason.
 */
final class TemplateXml {
    private static final XmlLimits LIMITS = new XmlLimits(32 << 20, 60, 1_000_000);

    private TemplateXml() {}

    /** The root element, which must be of that name. */
    static XmlElement root(byte[] content, String format, String name) {
        XmlElement root = XmlDocument.parse(content, format, LIMITS).root();
        if (!root.name().local().equals(name)) {
            throw FormatException.atLine(
                    format, "begins with the element " + root.name().local() + ", not " + name, root.line());
        }
        return root;
    }

    static Stream<XmlElement> children(XmlElement parent, String name) {
        return parent.elements().filter(e -> e.name().local().equals(name));
    }

    static Optional<XmlElement> child(XmlElement parent, String name) {
        return children(parent, name).findFirst();
    }

    static Optional<String> attribute(XmlElement element, String name) {
        return element.attributes().stream()
                .filter(a -> a.name().local().equalsIgnoreCase(name))
                .findFirst()
                .map(a -> a.value());
    }

    static String text(XmlElement element, String attribute) {
        return attribute(element, attribute).orElse("");
    }

    static boolean isTrue(XmlElement element, String attribute) {
        String value = text(element, attribute).strip();
        return value.equalsIgnoreCase("true") || value.equals("1");
    }

    static OptionalInt number(XmlElement element, String attribute) {
        try {
            Optional<String> text = attribute(element, attribute);
            return text.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(text.get().strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
