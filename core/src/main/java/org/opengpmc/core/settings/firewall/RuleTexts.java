// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Texts of rules that come with Windows: the rule holds a reference such as {@code @FirewallAPI.dll,-28511}, to a text in
 * a file of Windows, in the language of whoever looks. Those known here are in English.
 */
final class RuleTexts {
    private static final Map<String, String> TEXTS = load();

    private RuleTexts() {}

    static boolean isReference(String text) {
        return text.startsWith("@") && text.contains(",-");
    }

    /** The text that is meant; empty if that is not known. */
    static Optional<String> of(String reference) {
        String plain = reference.substring(1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TEXTS.get(plain.substring(plain.lastIndexOf('\\') + 1)));
    }

    private static Map<String, String> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleTexts.class.getResourceAsStream("texts.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
