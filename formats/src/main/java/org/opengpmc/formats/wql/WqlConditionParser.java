// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opengpmc.formats.wql.WqlToken.Kind;

/** Reads conditions. NOT binds closest, then AND, then OR. */
final class WqlConditionParser {
    /** Parentheses and NOTs inside each other: more than anybody writes, and no danger to the stack. */
    private static final int MAX_DEPTH = 100;

    private final WqlTokens tokens;
    private int depth;

    WqlConditionParser(WqlTokens tokens) {
        this.tokens = tokens;
    }

    WqlCondition condition() {
        List<WqlCondition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (tokens.skip("OR"));
        return parts.size() == 1 ? parts.get(0) : new WqlCondition.Or(parts);
    }

    private WqlCondition conjunction() {
        List<WqlCondition> parts = new ArrayList<>();
        do {
            parts.add(term());
        } while (tokens.skip("AND"));
        return parts.size() == 1 ? parts.get(0) : new WqlCondition.And(parts);
    }

    private WqlCondition term() {
        WqlToken first = tokens.peek();
        if (++depth > MAX_DEPTH) {
            throw tokens.problem("more than " + MAX_DEPTH + " parentheses inside each other");
        }
        try {
            if (tokens.skip("NOT")) {
                return new WqlCondition.Not(term());
            }
            if (!tokens.skip("(")) {
                return leaf();
            }
            WqlCondition inner = condition();
            if (!tokens.skip(")")) {
                throw tokens.peek().kind() == Kind.END
                        ? WqlTokens.problem("this parenthesis is never closed", first)
                        : tokens.problem("AND, OR or ) is expected here, not " + tokens.shown());
            }
            return inner;
        } finally {
            depth--;
        }
    }

    private WqlCondition leaf() {
        WqlToken first = tokens.peek();
        boolean valueFirst = first.kind() == Kind.STRING || first.kind() == Kind.NUMBER || isConstant(first);
        if (first.kind() != Kind.WORD && !valueFirst) {
            throw tokens.problem("a condition such as Version LIKE \"10.%\" is expected here, not " + first.shown());
        }
        if (valueFirst) {
            return reversed();
        }
        String property = tokens.property();
        if (tokens.skip("IS")) {
            boolean not = tokens.skip("NOT");
            if (!tokens.skip("NULL")) {
                throw tokens.problem("NULL is expected after IS, not " + tokens.shown());
            }
            WqlCondition isNull = new WqlCondition.IsNull(property);
            return not ? new WqlCondition.Not(isNull) : isNull;
        }
        boolean not = tokens.skip("NOT");
        if (not && !tokens.peek().is("LIKE")) {
            throw tokens.problem("LIKE is expected after NOT here, not " + tokens.shown());
        }
        WqlOperator operator = operator();
        WqlToken at = tokens.peek();
        WqlValue value = value();
        if (operator == WqlOperator.LIKE || operator == WqlOperator.ISA) {
            requireText(operator, value, at);
        }
        WqlCondition comparison = new WqlCondition.Comparison(property, operator, value);
        return not ? new WqlCondition.Not(comparison) : comparison;
    }

    private WqlCondition reversed() {
        WqlValue value = value();
        WqlToken at = tokens.peek();
        WqlOperator swapped = operator()
                .swapped()
                .orElseThrow(() -> WqlTokens.problem("the property stands before " + at.shown(), at));
        return new WqlCondition.Comparison(tokens.property(), swapped, value);
    }

    private WqlOperator operator() {
        WqlToken token = tokens.peek();
        Optional<WqlOperator> operator = token.kind() == Kind.OPERATOR || token.kind() == Kind.WORD
                ? WqlOperator.of(token.text())
                : Optional.empty();
        if (operator.isEmpty()) {
            throw tokens.problem("an operator such as = or LIKE is expected here, not " + token.shown());
        }
        tokens.next();
        if (operator.get() == WqlOperator.EQUAL && tokens.peek().text().equals("=")) {
            throw tokens.problem("WQL compares with a single =");
        }
        return operator.get();
    }

    private WqlValue value() {
        WqlToken token = tokens.next();
        if (token.kind() == Kind.STRING) {
            return new WqlValue.Text(token.text());
        }
        if (token.kind() == Kind.NUMBER) {
            return new WqlValue.Numeric(number(token));
        }
        if (isConstant(token)) {
            return token.is("NULL") ? new WqlValue.Null() : new WqlValue.Bool(token.is("TRUE"));
        }
        String hint = token.kind() == Kind.WORD ? "; a text needs quotes" : "";
        throw WqlTokens.problem("a value is expected here, not " + token.shown() + hint, token);
    }

    private static boolean isConstant(WqlToken token) {
        return token.is("TRUE") || token.is("FALSE") || token.is("NULL");
    }

    private static BigDecimal number(WqlToken token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        int hex = text.indexOf("0x");
        if (hex < 0) {
            return new BigDecimal(text);
        }
        BigDecimal number = new BigDecimal(new BigInteger(text.substring(hex + 2), 16));
        return text.startsWith("-") ? number.negate() : number;
    }

    private static void requireText(WqlOperator operator, WqlValue value, WqlToken at) {
        if (!(value instanceof WqlValue.Text)) {
            throw WqlTokens.problem(operator.symbol() + " needs a text in quotes, not " + at.shown(), at);
        }
    }
}
