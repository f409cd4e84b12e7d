// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/**
 * Character data between tags.
 *
 * @param source as written, with references and the file's own line ends
 */
public record XmlText(String source) implements XmlNode {
    /** Text that reads as the given value; a carriage return becomes a reference, because XML would drop it. */
    public static XmlText of(String value) {
        return new XmlText(XmlEscape.text(value));
    }

    /** What it means: references resolved, line ends as line feeds (XML 1.0, 2.11). */
    public String value() {
        return XmlEscape.resolve(XmlEscape.lineFeeds(source));
    }
}
