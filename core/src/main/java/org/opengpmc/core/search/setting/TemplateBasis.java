// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Collectors;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SettingsExtensions;
import org.opengpmc.core.template.TemplateFiles;
import org.opengpmc.core.template.TemplateLibrary;

/** What the names of settings come from beside the GPOs: this program and administrative templates. */
final class TemplateBasis {
    /** Raised when settings are named or stored otherwise than before. */
    private static final String FORMAT = "3";

    private TemplateBasis() {}

    /** Which templates. */
    static String names(TemplateLibrary library) {
        return library.places().stream().map(TemplateFiles::displayName).collect(Collectors.joining("\n"));
    }

    /** Changes when they do. */
    static String of(TemplateLibrary library) {
        return Fingerprint.of(
                        FORMAT,
                        program(),
                        SettingsExtensions.installed().all().stream()
                                .map(SettingsExtension::name)
                                .collect(Collectors.joining("\n")),
                        library.places().stream().map(TemplateFiles::stamp).collect(Collectors.joining("\n\n")))
                .toString();
    }

    /** Another build may name settings otherwise, whatever its version says. */
    private static String program() {
        CodeSource source = TemplateBasis.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? ""
                    : Files.getLastModifiedTime(Path.of(source.getLocation().toURI()))
                            .toString();
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // Not a file of its own: its classes are part of something larger.
            return "";
        }
    }
}
