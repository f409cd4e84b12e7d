// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/**
 * A CDATA section.
 *
 * @param source what stands between {@code <![CDATA[} and {@code ]]>}
 */
public record XmlCdata(String source) implements XmlNode {
    /** What it means: line ends as line feeds (XML 1.0, 2.11). */
    public String value() {
        return XmlEscape.lineFeeds(source);
    }
}
