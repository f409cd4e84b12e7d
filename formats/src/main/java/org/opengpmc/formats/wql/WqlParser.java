// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.wql.WqlToken.Kind;

/** Reads the query as a whole; conditions are read by {@link WqlConditionParser}. */
final class WqlParser {
    private static final Set<String> RELATED_FLAGS = Set.of("classdefsonly", "schemaonly", "keysonly");
    private static final Set<String> RELATED_NAMES =
            Set.of("assocclass", "resultclass", "resultrole", "role", "requiredqualifier", "requiredassocqualifier");

    private final WqlTokens tokens;

    WqlParser(String text) {
        this.tokens = new WqlTokens(new WqlLexer(text).tokens());
    }

    WqlQuery query() {
        WqlQuery query;
        if (tokens.skip("SELECT")) {
            query = select();
        } else if (tokens.peek().is("ASSOCIATORS") || tokens.peek().is("REFERENCES")) {
            query = related(tokens.next().is("REFERENCES"));
        } else if (tokens.peek().kind() == Kind.END) {
            throw tokens.problem("the query is empty; it starts with SELECT");
        } else {
            throw tokens.problem("a query starts with SELECT, not with " + tokens.shown());
        }
        if (tokens.peek().kind() != Kind.END) {
            throw unexpectedEnd(query);
        }
        return query;
    }

    private WqlQuery.Select select() {
        List<String> properties = new ArrayList<>();
        do {
            if (tokens.peek().is("FROM")) {
                throw tokens.problem("the property is missing: SELECT * FROM …");
            }
            properties.add(tokens.skip("*") ? "*" : tokens.property());
        } while (tokens.skip(","));
        if (!tokens.skip("FROM")) {
            throw tokens.problem("FROM is expected here, not " + tokens.shown());
        }
        String fromClass = tokens.name("the name of a class");
        if (tokens.peek().is("WITHIN")) {
            throw tokens.problem("WITHIN makes this an event query, which never ends and cannot be a filter");
        }
        if (!tokens.skip("WHERE")) {
            return new WqlQuery.Select(properties, fromClass, null);
        }
        return new WqlQuery.Select(properties, fromClass, new WqlConditionParser(tokens).condition());
    }

    private WqlQuery.Related related(boolean references) {
        if (!tokens.skip("OF")) {
            throw tokens.problem("OF is expected here, not " + tokens.shown());
        }
        WqlToken path = tokens.next();
        if (path.kind() != Kind.PATH || path.text().isEmpty()) {
            throw WqlTokens.problem("the path of an object is expected here, in braces", path);
        }
        List<String> clauses = new ArrayList<>();
        if (tokens.skip("WHERE")) {
            do {
                clauses.add(clause());
            } while (tokens.peek().kind() == Kind.WORD);
        }
        return new WqlQuery.Related(references, path.text(), clauses);
    }

    private String clause() {
        WqlToken first = tokens.peek();
        String name = tokens.name("a clause such as ResultClass = …");
        if (RELATED_FLAGS.contains(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        if (!RELATED_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            throw WqlTokens.problem("'" + name + "' is no clause of ASSOCIATORS OF or REFERENCES OF", first);
        }
        WqlToken equal = tokens.next();
        if (!equal.text().equals("=")) {
            throw WqlTokens.problem("= is expected here, not " + equal.shown(), equal);
        }
        return name + " = " + tokens.name("a name");
    }

    private FormatException unexpectedEnd(WqlQuery query) {
        WqlToken token = tokens.peek();
        if (token.is(")")) {
            return tokens.problem("this parenthesis was never opened");
        }
        if (token.is("GROUP") || token.is("HAVING")) {
            return tokens.problem(token.shown() + " belongs to event queries, which cannot be filters");
        }
        boolean where = query instanceof WqlQuery.Select && query.condition().isEmpty();
        return tokens.problem((where ? "WHERE" : "AND or OR") + " is expected here, not " + token.shown());
    }
}
