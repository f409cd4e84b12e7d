// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML piece by piece. Texts and attributes are always escaped; there is no way to write markup as text. Names of
 * elements and attributes are ours. A failure of the target is an {@link UncheckedIOException}.
 */
public final class HtmlOutput {
    private static final Set<String> ON_LINES_OF_THEIR_OWN = Set.of(
            "html", "head", "body", "header", "main", "nav", "section", "details", "table", "thead", "tbody", "tr",
            "ul", "li", "div", "h1", "h2", "h3", "h4", "h5", "p", "dl");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Into a target, which the caller closes. */
    public HtmlOutput(Appendable out) {
        this.out = out;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    public HtmlOutput start(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** An element without content and end, such as {@code meta}. */
    public HtmlOutput single(String element, String... attributes) {
        return tag(element, attributes);
    }

    /** Text inside the current element. */
    public HtmlOutput text(String text) {
        return write(VisibleText.escape(text));
    }

    /** Ends the current element. */
    public HtmlOutput end() {
        return write("</" + open.pop() + ">");
    }

    /** An element with text. */
    public HtmlOutput element(String element, String text, String... attributes) {
        return start(element, attributes).text(text).end();
    }

    /** {@code style} or {@code script} of our own. */
    HtmlOutput asset(String element, Asset asset) {
        return write("\n<" + element + ">" + asset.text() + "</" + element + ">");
    }

    HtmlOutput doctype() {
        return write("<!DOCTYPE html>");
    }

    HtmlOutput lastLine() {
        return write("\n");
    }

    private HtmlOutput tag(String element, String... attributes) {
        StringBuilder tag = new StringBuilder(64);
        if (ON_LINES_OF_THEIR_OWN.contains(element)) {
            tag.append('\n');
        }
        tag.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            tag.append(' ').append(attributes[at]);
            String value = attributes[at + 1];
            if (!value.isEmpty()) {
                tag.append("=\"").append(VisibleText.escape(value)).append('"');
            }
        }
        return write(tag.append('>'));
    }

    private HtmlOutput write(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
