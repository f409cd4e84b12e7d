// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import org.opengpmc.formats.FormatException;

/** Walks over the text of a MOF file, word by word. */
final class MofScanner {
    private final String text;
    private int at;

    MofScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        skipBlanks();
        return at == text.length();
    }

    /** Compiler directives, a line each; they concern the WMI repository, not a filter. */
    void skipPragmas() {
        skipBlanks();
        while (at < text.length() && text.charAt(at) == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
            skipBlanks();
        }
    }

    boolean sees(char c) {
        skipBlanks();
        return at < text.length() && text.charAt(at) == c;
    }

    boolean skip(char c) {
        if (sees(c)) {
            at++;
            return true;
        }
        return false;
    }

    void require(char c) {
        if (!skip(c)) {
            throw problem("'" + c + "' is expected here, not " + shown());
        }
    }

    boolean seesWord(String word) {
        skipBlanks();
        int end = wordEnd();
        return text.substring(at, end).equalsIgnoreCase(word);
    }

    void requireWord(String word) {
        if (!seesWord(word)) {
            throw problem("'" + word + "' is expected here, not " + shown());
        }
        at = wordEnd();
    }

    String word(String what) {
        skipBlanks();
        int end = wordEnd();
        if (end == at) {
            throw problem(what + " is expected here, not " + shown());
        }
        String word = text.substring(at, end);
        at = end;
        return word;
    }

    /** A number or a word such as TRUE. */
    String literal() {
        skipBlanks();
        int start = at;
        while (at < text.length() && isLiteral(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw problem("a value is expected here, not " + shown());
        }
        return text.substring(start, at);
    }

    /** One text, or several in a row, which are one. */
    String text() {
        StringBuilder all = new StringBuilder();
        do {
            part(all);
        } while (sees('"'));
        return all.toString();
    }

    FormatException problem(String problem) {
        long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return FormatException.atLine(MofFile.FORMAT, problem, line);
    }

    private void part(StringBuilder out) {
        require('"');
        int start = at;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        if (at == text.length()) {
            at = start;
            throw problem("this text has no closing quotation mark");
        }
        at++;
    }

    private char escaped() {
        if (at == text.length()) {
            throw problem("the file ends in the middle of a text");
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\'', '\\' -> c;
            case 'x', 'X' -> hexadecimal();
            default -> throw problem("'\\" + c + "' means nothing in a text");
        };
    }

    private char hexadecimal() {
        int start = at;
        while (at < text.length() && at < start + 4 && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        if (at == start) {
            throw problem("'\\x' needs one to four hexadecimal digits");
        }
        return (char) Integer.parseInt(text.substring(start, at), 16);
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw problem("this comment is never closed");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private int wordEnd() {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static boolean isLiteral(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '+' || c == '-' || c == '.' || c == '$' || c == '\'';
    }

    private String shown() {
        if (at == text.length()) {
            return "the end of the file";
        }
        int end = Math.max(at + 1, wordEnd());
        return "'" + text.substring(at, Math.min(end, at + 40)) + "'";
    }
}
