// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;
import java.util.Optional;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.formats.FormatException;

/**
 * Settings whose client-side extension is not registered in the GPC: the console does not show them, clients do not
 * apply them, and whoever put them there believes that they do.
 */
final class UnregisteredSettings {
    /** The code of the message that tells of them. */
    static final String CODE = "not-registered";

    private UnregisteredSettings() {}

    /** Tells of every extension that has settings on a side and is not registered for it. */
    static void tell(SideContent content, SettingsExtensions extensions, Problems problems) {
        for (SettingsExtension extension : extensions.all()) {
            if (!content.present().contains(extension)) {
                int number = number(extension, content);
                if (number > 0) {
                    problems.of(extension.name());
                    problems.tell(
                            CODE,
                            content.place(),
                            (number == 1 ? "a setting" : number + " settings") + " of " + extension.name()
                                    + " without effect: the extension is not registered in the GPC ("
                                    + content.side().attribute() + ")");
                    problems.of(null);
                }
            }
        }
    }

    /** What is damaged in them is of no effect either, and not told. */
    private static int number(SettingsExtension extension, SideContent content) {
        try {
            Optional<ExtensionSettings> settings = extension.read(content, new Problems());
            SettingsContext nobody = new SettingsContext(sid -> Optional.empty());
            return settings.map(s -> s.settings(nobody)).orElse(List.of()).size();
        } catch (GpmcException | FormatException e) {
            return 0;
        }
    }
}
