// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import java.util.List;

/** Puts nodes back into text; depth is what the reader accepted, so recursion is bounded. */
final class XmlTreeWriter {
    private XmlTreeWriter() {}

    static String write(List<XmlNode> nodes) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> write(node, out));
        return out.toString();
    }

    private static void write(XmlNode node, StringBuilder out) {
        if (node instanceof XmlElement element) {
            writeElement(element, out);
        } else if (node instanceof XmlText text) {
            out.append(text.source());
        } else if (node instanceof XmlCdata cdata) {
            out.append("<![CDATA[").append(cdata.source()).append("]]>");
        } else if (node instanceof XmlComment comment) {
            out.append("<!--").append(comment.source()).append("-->");
        } else if (node instanceof XmlInstruction instruction) {
            out.append("<?").append(instruction.source()).append("?>");
        }
    }

    private static void writeElement(XmlElement element, StringBuilder out) {
        String name = element.name().written();
        out.append('<').append(name);
        element.attributes().forEach(attribute -> out.append(attribute.source()));
        out.append(element.spelling().startTail());
        if (element.children().isEmpty() && element.spelling().selfClosing()) {
            out.append("/>");
            return;
        }
        out.append('>');
        element.children().forEach(child -> write(child, out));
        out.append("</").append(name).append(element.spelling().endTail()).append('>');
    }
}
