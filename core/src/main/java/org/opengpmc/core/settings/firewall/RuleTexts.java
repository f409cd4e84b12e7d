// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static final List<String> FOLDERS = List.of("%systemroot%\\system32\\", "%windir%\\system32\\");

    private RuleTexts() {}

    static boolean isReference(String text) {
        return text.startsWith("@") && text.contains(",-");
    }

    /** The text that is meant; empty if that is not known, or if the file is not where those of Windows are. */
    static Optional<String> of(String reference) {
        return inWindows(reference).map(TEXTS::get);
    }

    /** Whether it refers to a file of Windows: a file of that name elsewhere may hold any text. */
    static boolean isOfWindows(String reference) {
        return inWindows(reference).isPresent();
    }

    /** File and number in small letters. */
    private static Optional<String> inWindows(String reference) {
        String path = reference.substring(1).toLowerCase(Locale.ROOT);
        String file = FOLDERS.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(folder -> path.substring(folder.length()))
                .orElse(path);
        return file.contains("\\") || file.contains("/") || file.contains(":") ? Optional.empty() : Optional.of(file);
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
