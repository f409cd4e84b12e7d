// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the policy editor calls the values of a template, and how they are spelled. */
final class Names {
    private static final Map<String, Map.Entry<String, String>> BY_VALUE = load();

    private Names() {}

    /** The name for people; the value's own if there is none. */
    static String of(String value) {
        Map.@Nullable Entry<String, String> known = BY_VALUE.get(value);
        return known == null ? value : known.getValue();
    }

    /** The value as the console spells it, whatever the file does. */
    static String spelled(String value) {
        Map.@Nullable Entry<String, String> known = BY_VALUE.get(value);
        return known == null ? value : known.getKey();
    }

    private static Map<String, Map.Entry<String, String>> load() {
        Properties names = new Properties();
        try (InputStream in = Names.class.getResourceAsStream("names.properties")) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Map.Entry<String, String>> byValue = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names.stringPropertyNames().forEach(value -> byValue.put(value, Map.entry(value, names.getProperty(value))));
        return byValue;
    }
}
