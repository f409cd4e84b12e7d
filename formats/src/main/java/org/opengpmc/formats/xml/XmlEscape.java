// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/**
 * Between a value and its spelling: the five predefined entities, character references, line ends (XML 1.0, 2.4, 2.11,
 * 4.1). What XML cannot hold at all is written as U+FFFD; where that matters, ask {@link #isPossible} first.
 */
public final class XmlEscape {
    private XmlEscape() {}

    /** A value as character data. */
    public static String text(String value) {
        return escape(value, false);
    }

    /** A value inside double quotes. */
    public static String attribute(String value) {
        return escape(value, true);
    }

    /**
     * A value as CDATA that reads back the same: {@code ]]>} is split over two sections, and a carriage return stands
     * as a reference between two, because a parser turns a literal one into a line feed.
     */
    public static String cdata(String value) {
        String inside = possible(value).replace("]]>", "]]]]><![CDATA[>").replace("\r", "]]>&#13;<![CDATA[");
        return "<![CDATA[" + inside + "]]>";
    }

    /** Whether XML 1.0 can carry the value at all: no control characters but tab and line ends, no lone surrogates. */
    public static boolean isPossible(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // Nearly all characters are of the first kind; what is not is looked at as a code point, surrogates too.
            if ((c < 0x20 || c > 0xD7FF) && !isCharacter(value.codePointAt(i))) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return true;
    }

    static String possible(String value) {
        if (isPossible(value)) {
            return value;
        }
        return value.codePoints()
                .map(c -> isCharacter(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isCharacter(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static String escape(String anyValue, boolean quoted) {
        String value = possible(anyValue);
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                case '\n' -> out.append(quoted ? "&#10;" : "\n");
                case '\t' -> out.append(quoted ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String lineFeeds(String source) {
        return source.indexOf('\r') < 0 ? source : source.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Resolves references in text whose well-formedness was checked before. */
    static String resolve(String source) {
        int ampersand = source.indexOf('&');
        if (ampersand < 0) {
            return source;
        }
        StringBuilder out = new StringBuilder(source.length());
        int done = 0;
        while (ampersand >= 0) {
            int end = source.indexOf(';', ampersand);
            if (end < 0) {
                break;
            }
            out.append(source, done, ampersand);
            appendReference(source.substring(ampersand + 1, end), out);
            done = end + 1;
            ampersand = source.indexOf('&', done);
        }
        return out.append(source, done, source.length()).toString();
    }

    private static void appendReference(String name, StringBuilder out) {
        switch (name) {
            case "amp" -> out.append('&');
            case "lt" -> out.append('<');
            case "gt" -> out.append('>');
            case "quot" -> out.append('"');
            case "apos" -> out.append('\'');
            default -> {
                boolean hex = name.startsWith("#x");
                out.appendCodePoint(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
            }
        }
    }
}
