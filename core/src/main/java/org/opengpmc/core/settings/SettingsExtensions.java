// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.UUID;

/** All extensions there are, in the order of a report. */
public final class SettingsExtensions {
    private static final Comparator<SettingsExtension> ORDER = Comparator.comparingInt(SettingsExtension::reportOrder)
            .thenComparing(e -> e.clientExtensions().stream()
                    .map(SettingsExtensions::text)
                    .min(Comparator.naturalOrder())
                    .orElse(""))
            .thenComparing(SettingsExtension::name);

    private final List<SettingsExtension> all;

    /** These extensions and no others. */
    public SettingsExtensions(List<SettingsExtension> extensions) {
        all = extensions.stream().sorted(ORDER).toList();
    }

    private SettingsExtensions() {
        this(found());
    }

    /** All that are installed. */
    public static SettingsExtensions installed() {
        return Installed.EXTENSIONS;
    }

    /** In the order of a report. */
    public List<SettingsExtension> all() {
        return all;
    }

    /** Whether one of them shows the settings of a client-side extension. */
    public boolean know(UUID clientExtension) {
        return all.stream().anyMatch(e -> e.clientExtensions().contains(clientExtension));
    }

    private static List<SettingsExtension> found() {
        List<SettingsExtension> found = new ArrayList<>();
        ServiceLoader.load(SettingsExtensionProvider.class, SettingsExtensions.class.getClassLoader())
                .forEach(provider -> found.addAll(provider.extensions()));
        return found;
    }

    // UUIDs compare as signed numbers, their texts as the registry sorts them.
    private static String text(UUID id) {
        return id.toString().toLowerCase(Locale.ROOT);
    }

    private static final class Installed {
        static final SettingsExtensions EXTENSIONS = new SettingsExtensions();
    }
}
