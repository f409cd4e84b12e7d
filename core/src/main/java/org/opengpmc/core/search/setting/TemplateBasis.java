// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.stream.Collectors;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SettingsExtensions;
import org.opengpmc.core.template.TemplateFiles;
import org.opengpmc.core.template.TemplateLibrary;

/** What the names of settings come from beside the GPOs: this program and administrative templates. */
final class TemplateBasis {
    /** Raised when settings are named or stored otherwise than before. */
    private static final String FORMAT = "1";

    private TemplateBasis() {}

    /** Which templates. */
    static String names(TemplateLibrary library) {
        return library.places().stream().map(TemplateFiles::displayName).collect(Collectors.joining("\n"));
    }

    /** Changes when they do. */
    static String of(TemplateLibrary library) {
        String version = TemplateBasis.class.getPackage().getImplementationVersion();
        return Fingerprint.of(
                        FORMAT,
                        version == null ? "" : version,
                        SettingsExtensions.installed().all().stream()
                                .map(SettingsExtension::name)
                                .collect(Collectors.joining("\n")),
                        library.places().stream().map(TemplateFiles::stamp).collect(Collectors.joining("\n\n")))
                .toString();
    }
}
