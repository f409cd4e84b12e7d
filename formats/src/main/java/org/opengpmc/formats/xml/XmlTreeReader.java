// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlElement.Spelling;

/**
 * Cuts a well-formed document into nodes that keep their source text. {@link XmlGuard} has been here before, so markup
 * always ends, tags match and prefixes are bound; what is not so is a difference between the two and refused.
 */
final class XmlTreeReader {
    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

    private final String text;
    private final String format;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<XmlNode> top = new ArrayList<>();
    private int position;
    private long line = 1;
    private int counted;

    XmlTreeReader(String text, String format) {
        this.text = text;
        this.format = format;
    }

    /** An element whose end tag has not come yet. */
    private record Open(
            XmlName name,
            List<XmlAttribute> attributes,
            List<XmlNode> children,
            String startTail,
            Map<String, String> scope,
            long line) {}

    List<XmlNode> read() {
        while (position < text.length()) {
            if (text.startsWith("<!--", position)) {
                add(new XmlComment(between("<!--", "-->")));
            } else if (text.startsWith("<![CDATA[", position)) {
                add(new XmlCdata(between("<![CDATA[", "]]>")));
            } else if (text.startsWith("<?", position)) {
                add(new XmlInstruction(between("<?", "?>")));
            } else if (text.startsWith("</", position)) {
                endTag();
            } else if (text.charAt(position) == '<') {
                startTag();
            } else {
                int end = text.indexOf('<', position);
                int stop = end < 0 ? text.length() : end;
                add(new XmlText(text.substring(position, stop)));
                position = stop;
            }
        }
        if (!open.isEmpty()) {
            throw problem("ends inside an element");
        }
        return top;
    }

    private void add(XmlNode node) {
        Open parent = open.peek();
        (parent == null ? top : parent.children()).add(node);
    }

    private String between(String start, String end) {
        int from = position + start.length();
        int to = text.indexOf(end, from);
        if (to < 0) {
            throw problem("ends inside markup");
        }
        position = to + end.length();
        return text.substring(from, to);
    }

    private void endTag() {
        Open element = open.poll();
        String inside = between("</", ">");
        if (element == null || !inside.strip().equals(element.name().written())) {
            throw problem("has an end tag without start tag");
        }
        String tail = inside.substring(element.name().written().length());
        add(new XmlElement(
                element.name(),
                element.attributes(),
                element.children(),
                new Spelling(element.startTail(), false, tail),
                element.line()));
    }

    private void startTag() {
        long startLine = currentLine();
        position++;
        String name = name();
        Map<String, String> declared = new HashMap<>();
        List<String[]> raw = new ArrayList<>();
        int tailStart = position;
        skipSpace();
        while (peek() != '>' && peek() != '/') {
            String attribute = name();
            int quoteAt = quoteAfterEquals();
            int close = text.indexOf(text.charAt(quoteAt), quoteAt + 1);
            if (close < 0) {
                throw problem("ends inside an attribute");
            }
            position = close + 1;
            String source = text.substring(tailStart, position);
            raw.add(new String[] {attribute, source});
            declare(attribute, source, declared);
            tailStart = position;
            skipSpace();
        }
        String tail = text.substring(tailStart, position);
        boolean selfClosing = peek() == '/';
        position += selfClosing ? 2 : 1;

        Open parent = open.peek();
        Map<String, String> scope = parent == null ? Map.of("xml", XML_NAMESPACE) : parent.scope();
        if (!declared.isEmpty()) {
            Map<String, String> inner = new HashMap<>(scope);
            inner.putAll(declared);
            scope = inner;
        }
        List<XmlAttribute> attributes = new ArrayList<>(raw.size());
        for (String[] attribute : raw) {
            attributes.add(new XmlAttribute(attributeName(attribute[0], scope), attribute[1]));
        }
        XmlName elementName = resolve(name, scope, scope.getOrDefault("", ""));
        if (selfClosing) {
            add(new XmlElement(elementName, attributes, List.of(), new Spelling(tail, true, ""), startLine));
        } else {
            open.push(new Open(elementName, attributes, new ArrayList<>(), tail, scope, startLine));
        }
    }

    private static void declare(String attribute, String source, Map<String, String> declared) {
        if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
            String prefix = attribute.equals("xmlns") ? "" : attribute.substring("xmlns:".length());
            declared.put(prefix, new XmlAttribute(XmlName.of(attribute, ""), source).value());
        }
    }

    private XmlName attributeName(String written, Map<String, String> scope) {
        if (written.equals("xmlns")) {
            return XmlName.of(written, XMLNS_NAMESPACE);
        }
        if (written.startsWith("xmlns:")) {
            return new XmlName("xmlns", written.substring("xmlns:".length()), XMLNS_NAMESPACE);
        }
        return resolve(written, scope, "");
    }

    private XmlName resolve(String written, Map<String, String> scope, String withoutPrefix) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return XmlName.of(written, withoutPrefix);
        }
        // Nothing on one side, or another colon: a name to XML, and none with namespaces.
        if (colon == 0 || colon == written.length() - 1 || written.indexOf(':', colon + 1) > 0) {
            throw problem("has the name '" + written + "', which is none with namespaces");
        }
        String prefix = written.substring(0, colon);
        return new XmlName(prefix, written.substring(colon + 1), scope.getOrDefault(prefix, ""));
    }

    private String name() {
        int start = position;
        while (!isSpace(peek()) && "=/>".indexOf(peek()) < 0) {
            position++;
        }
        if (position == start) {
            throw problem("has a tag without name");
        }
        return text.substring(start, position);
    }

    private int quoteAfterEquals() {
        skipSpace();
        if (peek() != '=') {
            throw problem("has an attribute without value");
        }
        position++;
        skipSpace();
        return position;
    }

    private void skipSpace() {
        while (isSpace(peek())) {
            position++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private char peek() {
        if (position >= text.length()) {
            throw problem("ends inside a tag");
        }
        return text.charAt(position);
    }

    private long currentLine() {
        for (; counted < position; counted++) {
            char c = text.charAt(counted);
            boolean loneReturn = c == '\r' && (counted + 1 == text.length() || text.charAt(counted + 1) != '\n');
            if (c == '\n' || loneReturn) {
                line++;
            }
        }
        return line;
    }

    private FormatException problem(String what) {
        position = Math.min(position, text.length());
        return FormatException.atLine(format, what, currentLine());
    }
}
