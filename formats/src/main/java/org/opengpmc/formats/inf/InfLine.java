// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.inf;

import java.util.List;
import java.util.Optional;

/**
 * A line of a section.
 *
 * @param text without blanks around it; never empty
 * @param number from 1
 */
public record InfLine(String text, int number) {
    /** What stands before the first {@code =}, without blanks and quotes around it; empty if there is no {@code =}. */
    public Optional<String> key() {
        int equals = text.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : Optional.of(unquoted(text.substring(0, equals).strip()));
    }

    /** What stands behind the first {@code =}, without blanks around it, quotes as written; the whole line if there is none. */
    public String value() {
        return text.substring(text.indexOf('=') + 1).strip();
    }

    /** The fields of the whole line, parted by commas; see {@link InfFields}. */
    public List<String> fields() {
        return InfFields.split(text);
    }

    private static String unquoted(String key) {
        boolean quoted = key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"");
        return quoted ? key.substring(1, key.length() - 1) : key;
    }
}
