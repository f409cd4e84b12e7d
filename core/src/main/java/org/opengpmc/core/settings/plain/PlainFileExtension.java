// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.inf.InfFile;
import org.opengpmc.formats.inf.InfLine;
import org.opengpmc.formats.inf.InfSection;

/**
 * An extension with one plain file.
 *
 * @param name as the console calls it
 * @param cse its client-side extension
 * @param namespace the last part of its XML namespace
 * @param xmlType its XML type
 * @param side the side it has settings on
 * @param file below the side's folder
 */
record PlainFileExtension(String name, String cse, String namespace, String xmlType, Side side, String file)
        implements SettingsExtension {
    // What every such file begins with says nothing about settings.
    private static final Set<String> HEADS = Set.of("version", "unicode");

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString(cse));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/" + namespace;
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        if (content.side() != side) {
            return Optional.empty();
        }
        List<PlainSettings.Line> lines = new ArrayList<>();
        content.parse(file, problems, bytes -> InfFile.parse(bytes, file.substring(file.lastIndexOf('\\') + 1)))
                .ifPresent(parsed -> parsed.sections().stream()
                        .filter(section -> !HEADS.contains(section.name().toLowerCase(Locale.ROOT)))
                        .forEach(section -> lines.addAll(lines(section))));
        return Optional.of(new PlainSettings(lines));
    }

    private static List<PlainSettings.Line> lines(InfSection section) {
        return section.lines().stream().map(line -> line(section, line)).toList();
    }

    private static PlainSettings.Line line(InfSection section, InfLine line) {
        // Distinguished names have equals signs of their own, and stand in quotes.
        Optional<String> key = line.text().startsWith("\"") ? Optional.empty() : line.key();
        String value = key.isPresent() ? line.value() : line.text();
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return new PlainSettings.Line(
                section.name(), key.orElse(""), quoted ? value.substring(1, value.length() - 1) : value);
    }
}
