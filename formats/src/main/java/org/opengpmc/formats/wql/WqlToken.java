// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

/**
 * A word of a query.
 *
 * @param text as it is written; of a string without quotes, escapes undone
 * @param start its first character, from 0
 */
record WqlToken(Kind kind, String text, int start) {
    enum Kind {
        WORD,
        STRING,
        NUMBER,
        OPERATOR,
        /** A comma, parenthesis, asterisk or dot. */
        MARK,
        /** The path between the braces of ASSOCIATORS OF. */
        PATH,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.MARK) && text.equalsIgnoreCase(word);
    }

    /** For messages. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the query";
            case STRING -> "the text \"" + text + "\"";
            default -> "'" + text + "'";
        };
    }
}
