// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the items of one element are about. In the patterns {@code {a|b}} stands for the first of these attributes of the
 * properties that is not empty.
 *
 * @param key pattern of what it sets: two items with the same one set the same thing
 * @param name pattern of what people call it
 * @param value pattern of what it is set to
 * @param actions whether it creates, replaces, updates or deletes
 * @param lists elements of the properties that a report always has
 */
record ItemKind(String key, String name, String value, boolean actions, List<String> lists) {
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{([^}]*)}");

    /** An item that creates, replaces, updates or deletes something. */
    static ItemKind acting(String name, String value, String... lists) {
        return new ItemKind(name, name, value, true, List.of(lists));
    }

    /** An item that sets something. */
    static ItemKind setting(String name, String value, String... lists) {
        return new ItemKind(name, name, value, false, List.of(lists));
    }

    ItemKind keyedBy(String newKey) {
        return new ItemKind(newKey, name, value, actions, lists);
    }

    /** What an item sets, without regard to case. */
    String keyOf(Node properties) {
        return fill(key, properties).toLowerCase(Locale.ROOT);
    }

    String nameOf(Node properties) {
        return fill(name, properties);
    }

    String valueOf(Node properties) {
        return fill(value, properties);
    }

    private static String fill(String pattern, Node properties) {
        Matcher matcher = ATTRIBUTES.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String found = "";
            for (String attribute : matcher.group(1).split("\\|")) {
                found = found.isEmpty() ? properties.attribute(attribute) : found;
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(found));
        }
        String text = matcher.appendTail(filled).toString().strip();
        return text.equals(pattern) ? text : withoutLastBackslashes(text);
    }

    private static String withoutLastBackslashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end--;
        }
        return text.substring(0, end);
    }
}
