// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.formats.FormatException;

/**
 * An ADML file: the texts and controls of an ADMX file in one language.
 *
 * @param strings the texts by identifier in lower case
 * @param presentations the controls of policies by identifier in lower case
 */
public record AdmlFile(Map<String, String> strings, Map<String, List<AdmlControl>> presentations) {
    private static final String STRING = "$(string.";
    private static final String PRESENTATION = "$(presentation.";

    /** A file without texts. */
    public static final AdmlFile EMPTY = new AdmlFile(Map.of(), Map.of());

    public AdmlFile {
        strings = Map.copyOf(strings);
        presentations = Map.copyOf(presentations);
    }

    /**
     * Reads a file.
     *
     * @throws FormatException with the line, if it is not well-formed or not of this kind
     */
    public static AdmlFile parse(byte[] content) {
        return AdmlReader.read(content);
    }

    /** The text of a reference such as {@code $(string.Name)}; a text that is no reference is itself. Empty if it is not here. */
    public Optional<String> text(String reference) {
        Optional<String> id = identifier(reference, STRING);
        return id.isEmpty() ? Optional.of(reference) : Optional.ofNullable(strings.get(id.get()));
    }

    /** The controls of a reference such as {@code $(presentation.Name)}; none if it is not here. */
    public List<AdmlControl> controls(String reference) {
        return identifier(reference, PRESENTATION).map(presentations::get).orElse(List.of());
    }

    private static Optional<String> identifier(String reference, String form) {
        String text = reference.strip();
        return text.startsWith(form) && text.endsWith(")")
                ? Optional.of(key(text.substring(form.length(), text.length() - 1)))
                : Optional.empty();
    }

    static String key(String identifier) {
        return identifier.strip().toLowerCase(Locale.ROOT);
    }
}
