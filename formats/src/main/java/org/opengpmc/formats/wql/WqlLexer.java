// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.wql.WqlToken.Kind;

/** Cuts a query into words. */
final class WqlLexer {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:0[xX][0-9A-Fa-f]{1,32}|(?:\\d{1,64}\\.?\\d{0,64}|\\.\\d{1,64})(?:[eE][-+]?\\d{1,3})?)");
    private static final Pattern OPERATOR = Pattern.compile("<=|>=|<>|!=|=|<|>");
    private static final String MARKS = ",()*.";

    private final String text;
    private final List<WqlToken> tokens = new ArrayList<>();
    private int at;

    WqlLexer(String text) {
        this.text = text;
    }

    List<WqlToken> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                next(c);
            }
        }
        tokens.add(new WqlToken(Kind.END, "", text.length()));
        return tokens;
    }

    private void next(char c) {
        if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '{') {
            path();
        } else if (!matches(Kind.WORD, WORD) && !matches(Kind.NUMBER, NUMBER) && !matches(Kind.OPERATOR, OPERATOR)) {
            mark(c);
        }
    }

    private boolean matches(Kind kind, Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        if (kind == Kind.NUMBER && matcher.end() < text.length()) {
            char after = text.charAt(matcher.end());
            if (Character.isLetterOrDigit(after) || after == '_') {
                throw problem("'" + matcher.group() + after + "…' is no number; a text needs quotes", at);
            }
        }
        tokens.add(new WqlToken(kind, matcher.group(), at));
        at = matcher.end();
        return true;
    }

    private void mark(char c) {
        if (MARKS.indexOf(c) < 0) {
            String hint = c == '\u201C' || c == '\u201D' || c == '\u2018' || c == '\u2019'
                    ? ": a quotation mark of a word processor; type \" or '"
                    : "";
            throw problem("the character '" + c + "' has no meaning here" + hint, at);
        }
        tokens.add(new WqlToken(Kind.MARK, String.valueOf(c), at));
        at++;
    }

    /** A backslash escapes a backslash or a quotation mark, and may stand before nothing else. */
    private void string(char quote) {
        int start = at;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
                if (at == text.length()) {
                    break;
                }
                c = text.charAt(at);
                if (c != '\\' && c != '"' && c != '\'') {
                    throw problem("a single backslash in a text; write it twice: \\\\", at - 1);
                }
            }
            value.append(c);
        }
        if (at >= text.length()) {
            throw problem("this text has no closing " + quote, start);
        }
        at++;
        tokens.add(new WqlToken(Kind.STRING, value.toString(), start));
    }

    private void path() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw problem("this brace is never closed", at);
        }
        tokens.add(new WqlToken(Kind.PATH, text.substring(at + 1, end).strip(), at));
        at = end + 1;
    }

    private static FormatException problem(String problem, int position) {
        return FormatException.atCharacter(WqlQuery.FORMAT, problem, position + 1L);
    }
}
