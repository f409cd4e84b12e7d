// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element with all it holds.
 *
 * @param name its name
 * @param attributes in the order written
 * @param children in the order written
 * @param spelling how its tags are written
 * @param line where it begins, from 1; 0 if it was not read from a file
 */
public record XmlElement(
        XmlName name, List<XmlAttribute> attributes, List<XmlNode> children, Spelling spelling, long line)
        implements XmlNode {
    public XmlElement {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /**
     * How the tags are written.
     *
     * @param startTail white space before the end of the start tag
     * @param selfClosing whether an empty element is one tag
     * @param endTail white space before the end of the end tag
     */
    public record Spelling(String startTail, boolean selfClosing, String endTail) {
        /** No white space; an empty element is one tag. */
        public static final Spelling PLAIN = new Spelling("", true, "");
    }

    /** A new element. */
    public static XmlElement of(XmlName name, List<XmlAttribute> attributes, List<XmlNode> children) {
        return new XmlElement(name, attributes, children, Spelling.PLAIN, 0);
    }

    /** The same element with other children. */
    public XmlElement withChildren(List<XmlNode> newChildren) {
        return new XmlElement(name, attributes, newChildren, spelling, line);
    }

    /** The element children. */
    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The element children of that name. */
    public Stream<XmlElement> elements(String namespace, String local) {
        return elements().filter(e -> e.name().is(namespace, local));
    }

    /** The first element child of that name. */
    public Optional<XmlElement> element(String namespace, String local) {
        return elements(namespace, local).findFirst();
    }

    /** The value of the attribute of that name. */
    public Optional<String> attribute(String namespace, String local) {
        return attributes.stream()
                .filter(a -> a.name().is(namespace, local))
                .map(XmlAttribute::value)
                .findFirst();
    }

    /** The text directly inside, CDATA included. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (XmlNode child : children) {
            if (child instanceof XmlText plain) {
                text.append(plain.value());
            } else if (child instanceof XmlCdata cdata) {
                text.append(cdata.value());
            }
        }
        return text.toString();
    }
}
