// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/** Turns the postfix byte-code of a condition into SDDL text; the mirror of {@link ConditionReader}. */
final class ConditionWriter {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int TERM = 3;
    private static final int OPERAND = 4;

    /**
     * @param rank how strongly the text binds; relations bind more than what joins them, and operands most
     * @param depth how many conditions stand inside one another, as the reader counts them
     */
    private record Piece(String text, int rank, int depth) {
        Piece above(int other) {
            return rank > other ? this : new Piece("(" + text + ")", TERM, depth + 1);
        }
    }

    private final SddlContext context;

    ConditionWriter(SddlContext context) {
        this.context = context;
    }

    /** The condition with its parentheses. */
    String write(OpaqueBytes data) {
        ByteWindow in = new ByteWindow(SddlSids.FORMAT, data.toByteArray());
        if (in.remaining() < 4 || in.i32("signature") != ConditionToken.SIGNATURE) {
            throw SddlWriter.inexpressible("application data that is not a condition");
        }
        try {
            return "(" + pieces(in) + ")";
        } catch (FormatException e) {
            throw SddlWriter.inexpressible("this condition (" + e.problem() + ")");
        }
    }

    private String pieces(ByteWindow in) {
        Deque<Piece> stack = new ArrayDeque<>();
        for (int count = 0; in.remaining() > 0; count++) {
            if (count > ConditionToken.MAX_TOKENS) {
                throw in.problem("more than " + ConditionToken.MAX_TOKENS + " tokens", in.position());
            }
            int start = in.position();
            int code = in.u8("token");
            if (code == ConditionToken.PADDING) {
                continue;
            }
            ConditionOperator operator = ConditionOperator.byCode(code);
            int needed = operator == null ? 0 : operands(operator);
            if (stack.size() < needed) {
                throw in.problem("an operator lacks an operand", start);
            }
            Piece piece =
                    operator == null ? new Piece(operand(code, in, true), OPERAND, 1) : combine(operator, stack, in);
            if (piece.depth() > ConditionToken.MAX_DEPTH) {
                throw in.problem("more than " + ConditionToken.MAX_DEPTH + " levels of conditions", start);
            }
            stack.push(piece);
        }
        if (stack.size() != 1) {
            throw in.problem("it is not one expression", in.position());
        }
        return stack.pop().text();
    }

    /** A condition has no place beside a relation: SDDL has values and attributes there only. */
    private static String value(Piece piece, ByteWindow in) {
        if (piece.rank() != OPERAND) {
            throw in.problem("an operator is given a condition", in.position() - 1);
        }
        return piece.text();
    }

    private static int operands(ConditionOperator operator) {
        return switch (operator.form()) {
            case RELATION, LOGIC -> 2;
            case EXISTENCE, MEMBERSHIP, NEGATION -> 1;
        };
    }

    private static Piece combine(ConditionOperator operator, Deque<Piece> stack, ByteWindow in) {
        Piece right = stack.pop();
        String text = operator.text();
        return switch (operator.form()) {
            case RELATION -> new Piece(value(stack.pop(), in) + " " + text + " " + value(right, in), TERM, 1);
            case EXISTENCE, MEMBERSHIP -> new Piece(text + " " + value(right, in), TERM, 1);
            case NEGATION -> new Piece(text + "(" + right.text() + ")", TERM, right.depth() + 2);
            case LOGIC -> {
                int rank = operator == ConditionOperator.AND ? AND : OR;
                Piece first = stack.pop().above(rank - 1);
                Piece second = right.above(rank);
                String both = first.text() + " " + text + " " + second.text();
                yield new Piece(both, rank, Math.max(first.depth(), second.depth()));
            }
        };
    }

    private String operand(int code, ByteWindow in, boolean compositeAllowed) {
        int start = in.position() - 1;
        String prefix = ConditionToken.attributePrefix(code);
        if (prefix != null) {
            String name = string(in);
            if (name.isEmpty()) {
                throw in.problem("an attribute without name", start);
            }
            return prefix
                    + (prefix.isEmpty() && ConditionToken.isOther(name)
                            ? escaped(name.charAt(0)) + escape(name.substring(1))
                            : escape(name));
        }
        if (code >= ConditionToken.INT8 && code <= ConditionToken.INT64) {
            return integer(in);
        }
        return switch (code) {
            case ConditionToken.STRING -> {
                String value = string(in);
                if (value.indexOf('"') >= 0) {
                    throw in.problem("a quote in a string", start);
                }
                yield '"' + value + '"';
            }
            case ConditionToken.OCTETS -> "#" + part(in).rest();
            case ConditionToken.SID -> {
                ByteWindow part = part(in);
                Sid sid = Sid.read(part);
                if (part.remaining() > 0) {
                    throw in.problem("bytes behind a SID", start);
                }
                yield "SID(" + SddlSids.write(sid, context) + ")";
            }
            case ConditionToken.COMPOSITE -> composite(in, start, compositeAllowed);
            default -> throw in.problem("unknown token 0x" + Integer.toHexString(code), start);
        };
    }

    private String composite(ByteWindow in, int start, boolean allowed) {
        if (!allowed) {
            throw in.problem("a list in a list", start);
        }
        ByteWindow part = part(in);
        List<String> elements = new ArrayList<>();
        while (part.remaining() > 0) {
            elements.add(operand(part.u8("token"), part, false));
        }
        return "{" + String.join(", ", elements) + "}";
    }

    private static String integer(ByteWindow in) {
        int start = in.position();
        long value = in.u32("integer") | in.u32("integer") << 32;
        int sign = in.u8("sign");
        int base = in.u8("base");
        if ((sign != ConditionToken.SIGN_MINUS && value < 0) || value == Long.MIN_VALUE) {
            throw in.problem("the integer and its sign disagree", start);
        }
        @Nullable String mark =
                switch (sign) {
                    case ConditionToken.SIGN_PLUS -> "+";
                    case ConditionToken.SIGN_MINUS -> "-";
                    case ConditionToken.SIGN_NONE -> "";
                    default -> null;
                };
        if (mark == null || (sign == ConditionToken.SIGN_MINUS && value > 0)) {
            throw in.problem("the integer and its sign disagree", start);
        }
        long magnitude = Math.abs(value);
        return switch (base) {
            case ConditionToken.BASE_8 -> mark + "0" + Long.toOctalString(magnitude);
            case ConditionToken.BASE_10 -> mark + magnitude;
            case ConditionToken.BASE_16 -> mark + "0x" + Long.toHexString(magnitude);
            default -> throw in.problem("unknown base of an integer", start);
        };
    }

    private static ByteWindow part(ByteWindow in) {
        int start = in.position();
        long length = in.u32("length");
        if (length > in.remaining()) {
            throw in.problem("a length points outside", start);
        }
        return in.take((int) length, "value");
    }

    private static String string(ByteWindow in) {
        int start = in.position();
        byte[] bytes = part(in).rest().toByteArray();
        if (bytes.length % 2 != 0) {
            throw in.problem("half a character", start);
        }
        // Not through a charset: it would replace lone surrogates, which Windows lets pass.
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            value.append((char) ((bytes[i] & 0xff) | ((bytes[i + 1] & 0xff) << 8)));
        }
        return value.toString();
    }

    private static String escape(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            text.append(ConditionToken.isPlain(c) ? String.valueOf(c) : escaped(c));
        }
        return text.toString();
    }

    private static String escaped(char c) {
        return String.format("%%%04x", (int) c);
    }
}
