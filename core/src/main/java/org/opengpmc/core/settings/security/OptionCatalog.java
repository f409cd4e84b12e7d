// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The security options that Windows brings, read from {@code options.txt}. What an organisation adds to its consoles'
 * {@code sceregvl.inf} is not among them.
 */
final class OptionCatalog {
    private static final Map<String, OptionDefinition> BY_KEY = load();

    private OptionCatalog() {}

    /** The option with that key and value name, such as {@code MACHINE\System\…\Lsa\NoLMHash}. */
    static Optional<OptionDefinition> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** All of them by key. */
    static Map<String, OptionDefinition> all() {
        return BY_KEY;
    }

    private static Map<String, OptionDefinition> load() {
        Map<String, OptionDefinition> byKey = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OptionCatalog.class.getResourceAsStream("options.txt")),
                StandardCharsets.UTF_8))) {
            String key = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    key = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split(" \\| ", -1);
                    byKey.put(key + fields[0], definition(fields));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(byKey);
    }

    private static OptionDefinition definition(String[] fields) {
        OptionDefinition.Kind kind = OptionDefinition.Kind.valueOf(fields[1].toUpperCase(Locale.ROOT));
        String rest = fields.length > 3 ? fields[3] : "";
        boolean hasWords = kind == OptionDefinition.Kind.CHOICE || kind == OptionDefinition.Kind.FLAGS;
        Map<Long, String> words = new LinkedHashMap<>();
        if (hasWords) {
            for (String choice : rest.split(";", -1)) {
                int equals = choice.indexOf('=');
                words.put(Long.valueOf(choice.substring(0, equals)), choice.substring(equals + 1));
            }
        }
        String[] names = fields[2].split(" // ", -1);
        return new OptionDefinition(
                names[0], names[names.length - 1], kind, hasWords ? "" : rest, Collections.unmodifiableMap(words));
    }
}
