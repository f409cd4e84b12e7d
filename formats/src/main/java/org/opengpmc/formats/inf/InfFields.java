// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.inf;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields parted by commas. Quotes keep commas and blanks, may begin and end anywhere in a field, and are no part of it;
 * two of them inside quotes stand for one.
 */
public final class InfFields {
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    // What must not be stripped from the field's end, because quotes held it.
    private int kept;
    private boolean quoted;

    private InfFields() {}

    /** The fields of a text, at least one; without blanks around them. */
    public static List<String> split(String text) {
        InfFields split = new InfFields();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (split.quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                split.add(c);
                i++;
            } else if (c == '"') {
                split.quoted = !split.quoted;
            } else if (c == ',' && !split.quoted) {
                split.end();
            } else {
                split.add(c);
            }
        }
        split.end();
        return List.copyOf(split.fields);
    }

    /** A field as it is written: in quotes if they are needed. */
    public static String quote(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || Character.isWhitespace(c));
        return plain && !field.isEmpty() ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private void add(char c) {
        boolean blank = !quoted && Character.isWhitespace(c);
        if (blank && field.isEmpty()) {
            return;
        }
        field.append(c);
        if (!blank) {
            kept = field.length();
        }
    }

    private void end() {
        field.setLength(kept);
        fields.add(field.toString());
        field.setLength(0);
        kept = 0;
    }
}
