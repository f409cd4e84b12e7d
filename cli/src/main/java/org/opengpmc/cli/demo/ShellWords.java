// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.demo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as it would be typed into a shell. */
final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWords() {}

    static String join(List<String> words) {
        return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
