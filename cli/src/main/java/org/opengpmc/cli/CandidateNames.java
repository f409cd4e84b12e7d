// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that an option takes, written as people type them and the help names them: in lower case. The parser takes
 * any case, but tells them as they stand in the program.
 */
final class CandidateNames {
    private static final Pattern IN_SCRIPT = Pattern.compile("(?m)^ *local \\w+_(?:option|pos_param)_args=\\((.*)\\)");
    private static final Pattern IN_MESSAGE = Pattern.compile("expected one of \\[([A-Z_, ]+)] \\(case-insensitive\\)");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z_]+\\b");

    private CandidateNames() {}

    /** In a completion script. */
    static String inScript(String script) {
        return IN_SCRIPT
                .matcher(script)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group().replace(found.group(1), lower(found.group(1)))));
    }

    /** In the parser's message about a word that it does not know. */
    static String inMessage(String message) {
        return IN_MESSAGE.matcher(message).replaceAll(found -> "expected one of " + lower(found.group(1)));
    }

    private static String lower(String names) {
        return NAME.matcher(names).replaceAll(name -> name.group().toLowerCase(Locale.ROOT));
    }
}
