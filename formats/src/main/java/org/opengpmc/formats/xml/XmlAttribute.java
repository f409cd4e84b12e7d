// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/**
 * An attribute of an element; namespace declarations are attributes too.
 *
 * @param name its name
 * @param source as written, from the white space before the name to the closing quote
 */
public record XmlAttribute(XmlName name, String source) {
    /** An attribute that reads as the given value. */
    public static XmlAttribute of(XmlName name, String value) {
        return new XmlAttribute(name, " " + name.written() + "=\"" + XmlEscape.attribute(value) + "\"");
    }

    /** What it means: references resolved, each white-space character a space (XML 1.0, 3.3.3). */
    public String value() {
        char quote = source.charAt(source.length() - 1);
        String inside = source.substring(source.indexOf(quote) + 1, source.length() - 1);
        return XmlEscape.resolve(XmlEscape.lineFeeds(inside).replace('\n', ' ').replace('\t', ' '));
    }
}
