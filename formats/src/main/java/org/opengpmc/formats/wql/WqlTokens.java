// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.wql.WqlToken.Kind;

/** The words of a query, one after the other. */
final class WqlTokens {
    private static final Set<String> RESERVED =
            Set.of("select", "from", "where", "and", "or", "not", "like", "is", "isa", "null", "within");

    private final List<WqlToken> tokens;
    private int at;

    WqlTokens(List<WqlToken> tokens) {
        this.tokens = tokens;
    }

    WqlToken peek() {
        return tokens.get(at);
    }

    /** The next word; the end is never passed. */
    WqlToken next() {
        WqlToken token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean skip(String word) {
        if (peek().is(word)) {
            at++;
            return true;
        }
        return false;
    }

    /** A single name that is no word of the language. */
    String name(String what) {
        WqlToken token = peek();
        if (token.kind() != Kind.WORD || RESERVED.contains(token.text().toLowerCase(Locale.ROOT))) {
            throw problem(what + " is expected here, not " + token.shown());
        }
        return next().text();
    }

    /** A property, that of an embedded object included. */
    String property() {
        StringBuilder name = new StringBuilder(name("the name of a property"));
        while (skip(".")) {
            name.append('.').append(skip("*") ? "*" : name("the name of a property"));
        }
        return name.toString();
    }

    String shown() {
        return peek().shown();
    }

    /** A mistake at the next word. */
    FormatException problem(String problem) {
        return problem(problem, peek());
    }

    static FormatException problem(String problem, WqlToken token) {
        return FormatException.atCharacter(WqlQuery.FORMAT, problem, token.start() + 1L);
    }
}
