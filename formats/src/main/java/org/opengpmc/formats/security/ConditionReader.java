// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/**
 * Turns the SDDL text of a condition into postfix byte-code ([MS-DTYP] 2.5.1.1, cond-expr); the mirror of
 * {@link ConditionWriter}. "&&" binds more than "||".
 */
final class ConditionReader {
    private static final String NAME_END = "=!<>&|(){},\"";

    private final String text;
    private final int offset;
    private final SddlContext context;
    private int position;
    private int depth;

    /** @param offset the place of the text in the whole descriptor, for errors */
    ConditionReader(String text, int offset, SddlContext context) {
        this.text = text;
        this.offset = offset;
        this.context = context;
    }

    OpaqueBytes read() {
        ByteSink out = new ByteSink().i32(ConditionToken.SIGNATURE);
        expect("(");
        disjunction(out);
        expect(")");
        skipSpaces();
        if (position < text.length()) {
            throw problem("text follows the condition");
        }
        return OpaqueBytes.of(out.toByteArray());
    }

    private void disjunction(ByteSink out) {
        conjunction(out);
        while (accept("||")) {
            conjunction(out);
            out.u8(ConditionOperator.OR.code());
        }
    }

    private void conjunction(ByteSink out) {
        term(out);
        while (accept("&&")) {
            term(out);
            out.u8(ConditionOperator.AND.code());
        }
    }

    private void term(ByteSink out) {
        if (++depth > ConditionToken.MAX_DEPTH) {
            throw problem("more than " + ConditionToken.MAX_DEPTH + " levels of parentheses");
        }
        if (accept("(")) {
            disjunction(out);
            expect(")");
        } else if (accept("!")) {
            term(out);
            out.u8(ConditionOperator.NOT.code());
        } else {
            relation(out);
        }
        depth--;
    }

    private void relation(ByteSink out) {
        ConditionOperator prefix = word();
        if (prefix != null) {
            if (prefix.form() == ConditionOperator.Form.RELATION) {
                throw problem(prefix.text() + " needs an attribute before it");
            }
            operand(out, true);
            out.u8(prefix.code());
            return;
        }
        operand(out, true);
        ConditionOperator relation = symbol();
        relation = relation == null ? word() : relation;
        if (relation != null) {
            if (relation.form() != ConditionOperator.Form.RELATION) {
                throw problem(relation.text() + " stands between two conditions");
            }
            operand(out, true);
            out.u8(relation.code());
        }
    }

    private @Nullable ConditionOperator symbol() {
        for (ConditionOperator operator : ConditionOperator.values()) {
            boolean symbol = !Character.isLetter(operator.text().charAt(0));
            if (symbol && operator.form() == ConditionOperator.Form.RELATION && accept(operator.text())) {
                return operator;
            }
        }
        return null;
    }

    /** The operator at this place that is written as a word, which is skipped. */
    private @Nullable ConditionOperator word() {
        skipSpaces();
        int end = ConditionToken.wordEnd(text, position);
        boolean goesOn = end < text.length() && "0123456789:./%".indexOf(text.charAt(end)) >= 0;
        ConditionOperator operator = goesOn ? null : ConditionOperator.byWord(text.substring(position, end));
        position = operator == null ? position : end;
        return operator;
    }

    private void operand(ByteSink out, boolean compositeAllowed) {
        skipSpaces();
        if (position >= text.length()) {
            throw problem("an operand is missing");
        }
        char c = text.charAt(position);
        if (c == '"') {
            string(out);
        } else if (c == '#') {
            octets(out);
        } else if (c == '{' && compositeAllowed) {
            composite(out);
        } else if (text.regionMatches(true, position, "SID(", 0, 4)) {
            sid(out);
        } else if (c == '+' || c == '-' || Character.isDigit(c)) {
            integer(out);
        } else {
            attribute(out);
        }
    }

    private void string(ByteSink out) {
        int end = text.indexOf('"', position + 1);
        if (end < 0) {
            throw problem("the string is not closed");
        }
        sized(out, ConditionToken.STRING, utf16(text.substring(position + 1, end)));
        position = end + 1;
    }

    private void octets(ByteSink out) {
        int end = position + 1;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0 && text.charAt(end) < 0x80) {
            end++;
        }
        if ((end - position - 1) % 2 != 0) {
            throw problem("an odd number of hexadecimal digits");
        }
        sized(out, ConditionToken.OCTETS, HexFormat.of().parseHex(text.substring(position + 1, end)));
        position = end;
    }

    private void sid(ByteSink out) {
        int end = text.indexOf(')', position);
        if (end < 0) {
            throw problem("the SID is not closed");
        }
        String value = text.substring(position + 4, end).strip();
        sized(
                out,
                ConditionToken.SID,
                SddlSids.parse(value, context, offset + position + 4).write());
        position = end + 1;
    }

    private void composite(ByteSink out) {
        position++;
        ByteSink elements = new ByteSink();
        if (!accept("}")) {
            do {
                operand(elements, false);
            } while (accept(","));
            expect("}");
        }
        sized(out, ConditionToken.COMPOSITE, elements.toByteArray());
    }

    private void integer(ByteSink out) {
        int sign = accept("+")
                ? ConditionToken.SIGN_PLUS
                : accept("-") ? ConditionToken.SIGN_MINUS : ConditionToken.SIGN_NONE;
        int end = position;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String digits = text.substring(position, end);
        int base = ConditionToken.BASE_10;
        int radix = 10;
        if (digits.startsWith("0x") || digits.startsWith("0X")) {
            base = ConditionToken.BASE_16;
            radix = 16;
            digits = digits.substring(2);
        } else if (digits.length() > 1 && digits.startsWith("0")) {
            base = ConditionToken.BASE_8;
            radix = 8;
        }
        long value;
        try {
            value = Long.parseLong(digits, radix);
        } catch (NumberFormatException e) {
            throw problem("not a 64-bit integer: " + digits);
        }
        position = end;
        value = sign == ConditionToken.SIGN_MINUS ? -value : value;
        out.u8(ConditionToken.INT64)
                .i32((int) value)
                .i32((int) (value >>> 32))
                .u8(sign)
                .u8(base);
    }

    private void attribute(ByteSink out) {
        int start = position;
        int code = ConditionToken.LOCAL_ATTRIBUTE;
        for (int candidate = ConditionToken.USER_ATTRIBUTE; candidate <= ConditionToken.DEVICE_ATTRIBUTE; candidate++) {
            String prefix = ConditionToken.attributePrefix(candidate);
            if (prefix != null && text.regionMatches(true, position, prefix, 0, prefix.length())) {
                code = candidate;
                position += prefix.length();
            }
        }
        StringBuilder name = new StringBuilder();
        while (position < text.length()
                && !Character.isWhitespace(text.charAt(position))
                && NAME_END.indexOf(text.charAt(position)) < 0) {
            name.append(nameCharacter());
        }
        if (name.isEmpty()) {
            position = start;
            throw problem("expected a condition");
        }
        sized(out, code, utf16(name.toString()));
    }

    private char nameCharacter() {
        char c = text.charAt(position++);
        if (c != '%') {
            return c;
        }
        try {
            int code = HexFormat.fromHexDigits(text, position, position + 4);
            position += 4;
            return (char) code;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw problem("% needs four hexadecimal digits");
        }
    }

    private static void sized(ByteSink out, int code, byte[] content) {
        out.u8(code).i32(content.length).bytes(content);
    }

    private static byte[] utf16(String value) {
        // Not through a charset: it would replace lone surrogates, which Windows lets pass.
        ByteSink bytes = new ByteSink();
        for (int i = 0; i < value.length(); i++) {
            bytes.u16(value.charAt(i));
        }
        return bytes.toByteArray();
    }

    private boolean accept(String token) {
        skipSpaces();
        if (!text.startsWith(token, position)) {
            return false;
        }
        position += token.length();
        return true;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw problem("expected " + token);
        }
    }

    private void skipSpaces() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private FormatException problem(String problem) {
        return FormatException.atCharacter(SddlSids.FORMAT, problem, offset + position + 1L);
    }
}
