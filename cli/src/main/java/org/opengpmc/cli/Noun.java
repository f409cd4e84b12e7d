// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * A noun and its verbs, as recipes: what is not needed is not made.
 *
 * @param command makes the noun's own command
 * @param verbs makes each verb's command, by name, in the order of the help; empty if the noun is a command itself
 */
public record Noun(Function<Invocation, Object> command, Map<String, Function<Invocation, Object>> verbs) {

    /** A noun without verbs yet, or a command that needs none. */
    public static Noun of(Function<Invocation, Object> command) {
        return new Noun(command, Map.of());
    }

    /** The same with one more verb. */
    public Noun verb(String name, Function<Invocation, Object> verb) {
        Map<String, Function<Invocation, Object>> more = new LinkedHashMap<>(verbs);
        more.put(name, verb);
        return new Noun(command, more);
    }

    /**
     * Describes the noun to picocli.
     *
     * @param words those that were typed; only verbs among them are described, or all if none is
     */
    CommandLine line(Invocation invocation, Set<String> words) {
        List<String> wanted = new ArrayList<>(verbs.keySet());
        wanted.retainAll(words);
        CommandLine line = new CommandLine(command.apply(invocation));
        verbs.forEach((name, verb) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                line.addSubcommand(name, verb.apply(invocation));
            }
        });
        return line;
    }
}
