// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report.html;

import java.util.Set;

/**
 * Text as a page shows it. Names in a directory are whatever somebody typed: what could be taken for markup is escaped,
 * and what cannot be seen, or turns the direction of writing, is made visible.
 */
final class VisibleText {
    private static final char CONTROL_PICTURES = '\u2400';
    private static final char DELETE = '\u007F';
    private static final char DELETE_PICTURE = '\u2421';
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final Set<Integer> HIDDEN =
            Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR, (int)
                    Character.PARAGRAPH_SEPARATOR);

    private VisibleText() {}

    /** For an element's content or an attribute in quotation marks. */
    static String escape(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 32).append(text, 0, plain);
        for (int at = plain; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            // A page turns CR LF into one line feed.
            if (!text.startsWith("\r\n", at)) {
                append(escaped, text.codePointAt(at));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < DELETE && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            // As a reference, because an attribute would lose it.
            case '\n' -> escaped.append("&#10;");
            case '\t' -> escaped.append("&#9;");
            default -> unusual(escaped, c);
        }
    }

    private static void unusual(StringBuilder escaped, int c) {
        boolean shaping = c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER || c == SOFT_HYPHEN;
        boolean hidden = HIDDEN.contains(Character.getType(c)) && !shaping;
        if (c < ' ') {
            escaped.append((char) (CONTROL_PICTURES + c));
        } else if (c == DELETE) {
            escaped.append(DELETE_PICTURE);
        } else if (Character.getType(c) == Character.SURROGATE) {
            escaped.append('\uFFFD');
        } else if (hidden) {
            escaped.append(String.format("\u27E8U+%04X\u27E9", c));
        } else {
            escaped.appendCodePoint(c);
        }
    }
}
