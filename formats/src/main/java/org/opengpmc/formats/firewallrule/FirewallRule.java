// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.firewallrule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opengpmc.formats.FormatException;

/**
 * A rule: {@code v2.31|Action=Allow|Dir=In|…|}. Firewall rules, connection security rules and main mode rules share the
 * grammar; which fields they may have is told by its own section of [MS-GPFAS]. Fields nobody knows are kept: later
 * versions have more.
 *
 * @param version without the {@code v}, such as {@code 2.31}
 * @param fields in the order of the text; one that may have several values is there several times
 */
public record FirewallRule(String version, List<Field> fields) {
    /** The name of the format in messages. */
    public static final String FORMAT = "firewall rule";

    private static final Pattern VERSION = Pattern.compile("[vV]\\d{1,5}\\.\\d{1,5}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final int MOST_FIELDS = 20_000;

    public FirewallRule {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name such as {@code Action}
     * @param value such as {@code Allow}; never holds a vertical bar
     */
    public record Field(String name, String value) {}

    /**
     * Reads a rule.
     *
     * @throws FormatException with the character at which it stops being a rule
     */
    public static FirewallRule parse(String text) {
        int end = text.indexOf('|');
        String version = end < 0 ? text : text.substring(0, end);
        if (!VERSION.matcher(version).matches()) {
            throw FormatException.atCharacter(FORMAT, "does not begin with a version such as v2.31|", 1);
        }
        List<Field> fields = new ArrayList<>();
        int at = version.length() + 1;
        while (at < text.length()) {
            int next = text.indexOf('|', at);
            next = next < 0 ? text.length() : next;
            fields.add(field(text.substring(at, next), at));
            if (fields.size() > MOST_FIELDS) {
                throw FormatException.atCharacter(FORMAT, "more than " + MOST_FIELDS + " fields", at + 1L);
            }
            at = next + 1;
        }
        return new FirewallRule(version.substring(1), fields);
    }

    private static Field field(String text, int at) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals);
        if (!NAME.matcher(name).matches()) {
            throw FormatException.atCharacter(FORMAT, "a field is not NAME=VALUE", at + 1L);
        }
        return new Field(name, text.substring(equals + 1));
    }

    /** The first value of a field. */
    public Optional<String> value(String name) {
        return fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The rule as text, as it is in the registry. */
    public String write() {
        StringBuilder text = new StringBuilder("v").append(version).append('|');
        fields.forEach(f -> text.append(f.name()).append('=').append(f.value()).append('|'));
        return text.toString();
    }
}
