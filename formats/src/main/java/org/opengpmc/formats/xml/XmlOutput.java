// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document piece by piece, laid out as Microsoft's serializer does: two spaces a level, CRLF, an empty element
 * as {@code <a />}, an element of a namespace without prefix as default namespace of its own, prefixes {@code q1},
 * {@code q2}, … where a type needs one. Not safe for several threads. A failure of the target is an
 * {@link UncheckedIOException}.
 */
public final class XmlOutput {
    /** The namespace of {@code xsi:type}. */
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final String LINE = "\r\n";

    private final Appendable out;
    private final Deque<Open> open = new ArrayDeque<>();
    private int prefixes;
    private boolean tagOpen;

    /** A document into a target, which the caller closes. */
    public XmlOutput(Appendable out) {
        this.out = out;
    }

    /** An element whose end has not come; what it declares by itself. */
    private static final class Open {
        final String name;
        final @Nullable Open parent;
        final String defaultNamespace;
        /** Of most elements none. */
        Map<String, String> prefixOf = Map.of();

        boolean elements;
        boolean text;

        Open(String name, @Nullable Open parent, String defaultNamespace) {
            this.name = name;
            this.parent = parent;
            this.defaultNamespace = defaultNamespace;
        }

        /** The prefix of a namespace here: empty for the default one, null if it has none. */
        @Nullable String prefix(String namespace) {
            for (Open at = this; at != null; at = at.parent) {
                String prefix = at.prefixOf.get(namespace);
                if (prefix != null) {
                    return prefix;
                }
            }
            return defaultNamespace.equals(namespace) ? "" : null;
        }
    }

    /** The declaration. */
    public XmlOutput declaration(String encoding) {
        write("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>");
        return this;
    }

    /** Begins an element. */
    public XmlOutput start(String namespace, String local) {
        Open parent = open.peek();
        String prefix = parent == null ? null : parent.prefix(namespace);
        closeTag();
        if (parent == null || !parent.text) {
            write(LINE);
            indent(open.size());
        }
        if (parent != null) {
            parent.elements = true;
        }
        boolean declares = prefix == null && !(namespace.isEmpty() && parent == null);
        String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
        String inherited = parent == null ? "" : parent.defaultNamespace;
        open.push(new Open(name, parent, prefix == null ? namespace : inherited));
        write("<");
        write(name);
        tagOpen = true;
        // The root declares its own namespace last, after the prefixes that the caller gives it.
        if (declares && parent != null) {
            rawAttribute("xmlns", namespace);
        }
        return this;
    }

    /** Declares the default namespace on the element just begun, for the root. */
    public XmlOutput declareDefault() {
        rawAttribute("xmlns", current().defaultNamespace);
        return this;
    }

    /** Declares a prefix on the element just begun. */
    public XmlOutput declare(String prefix, String namespace) {
        Open current = current();
        Map<String, String> prefixOf = new HashMap<>(current.prefixOf);
        prefixOf.put(namespace, prefix);
        current.prefixOf = prefixOf;
        rawAttribute("xmlns:" + prefix, namespace);
        return this;
    }

    /** An attribute without namespace on the element just begun. */
    public XmlOutput attribute(String name, String value) {
        rawAttribute(name, value);
        return this;
    }

    /** {@code xsi:type}: a new prefix is made if the type's namespace has none here. */
    public XmlOutput type(String namespace, String local) {
        String prefix = current().prefix(namespace);
        if (prefix == null) {
            prefixes++;
            prefix = "q" + prefixes;
            declare(prefix, namespace);
        }
        rawAttribute("xsi:type", prefix.isEmpty() ? local : prefix + ":" + local);
        return this;
    }

    /** Text inside the current element. */
    public XmlOutput text(String text) {
        if (!text.isEmpty()) {
            closeTag();
            current().text = true;
            write(escape(text, false));
        }
        return this;
    }

    /** Ends the current element. */
    public XmlOutput end() {
        Open element = open.pop();
        if (tagOpen) {
            write(" />");
            tagOpen = false;
            return this;
        }
        if (element.elements && !element.text) {
            write(LINE);
            indent(open.size());
        }
        write("</");
        write(element.name);
        write(">");
        return this;
    }

    /** A whole element with text. */
    public XmlOutput element(String namespace, String local, String text) {
        return start(namespace, local).text(text).end();
    }

    private Open current() {
        Open current = open.peek();
        if (current == null) {
            throw new IllegalStateException("no element is open");
        }
        return current;
    }

    private void rawAttribute(String name, String value) {
        if (!tagOpen) {
            throw new IllegalStateException("attribute " + name + " after the content of " + current().name);
        }
        write(" ");
        write(name);
        write("=\"");
        write(escape(value, true));
        write("\"");
    }

    private void closeTag() {
        if (tagOpen) {
            write(">");
            tagOpen = false;
        }
    }

    private void indent(int levels) {
        for (int i = 0; i < levels; i++) {
            write("  ");
        }
    }

    /** Line ends inside text stay as they are, as that serializer leaves them. */
    private static String escape(String value, boolean quoted) {
        StringBuilder escaped = null;
        String possible = XmlEscape.possible(value);
        for (int i = 0; i < possible.length(); i++) {
            char c = possible.charAt(i);
            String replaced = replacement(c, quoted);
            if (replaced != null && escaped == null) {
                escaped = new StringBuilder(possible.length() + 16).append(possible, 0, i);
            }
            if (escaped != null) {
                if (replaced == null) {
                    escaped.append(c);
                } else {
                    escaped.append(replaced);
                }
            }
        }
        return escaped == null ? possible : escaped.toString();
    }

    private static @Nullable String replacement(char c, boolean quoted) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quoted ? "&quot;" : null;
            case '\r' -> quoted ? "&#xD;" : null;
            case '\n' -> quoted ? "&#xA;" : null;
            default -> null;
        };
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
