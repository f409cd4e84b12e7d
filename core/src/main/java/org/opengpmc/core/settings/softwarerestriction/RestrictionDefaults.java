// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.softwarerestriction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * What holds for all programs.
 *
 * @param level for programs without a rule of their own
 * @param transparent 0 switches the policies off, 1 leaves libraries out, 2 means all files
 * @param scope 0 for all users, 1 for all but local administrators
 * @param types the endings of files that count as programs
 */
record RestrictionDefaults(OptionalLong level, OptionalLong transparent, OptionalLong scope, List<String> types) {
    RestrictionDefaults {
        types = List.copyOf(types);
    }

    static RestrictionDefaults of(RegistryKey key) {
        return new RestrictionDefaults(
                key.number("DefaultLevel"),
                key.number("TransparentEnabled"),
                key.number("PolicyScope"),
                key.value("ExecutableTypes").flatMap(PolEntry::asStrings).orElse(List.of()));
    }

    /** Whether nothing is set. */
    boolean isEmpty() {
        return level.isEmpty() && transparent.isEmpty() && scope.isEmpty() && types.isEmpty();
    }

    private String files() {
        return switch ((int) transparent.orElse(-1)) {
            case 0 -> "None";
            case 1 -> "AllExceptLibraries";
            case 2 -> "All";
            default -> "";
        };
    }

    private String users() {
        return scope.orElse(-1) == 0 ? "AllUsers" : scope.isEmpty() ? "" : "AllUsersExceptLocalAdministrators";
    }

    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        if (level.isPresent()) {
            add(settings, "level", "Default security level", SecurityLevel.of(level.getAsLong()));
        }
        add(settings, "files", "Applies to files", files());
        add(settings, "users", "Applies to users", users());
        add(settings, "types", "Designated file types", String.join("\n", types));
        return settings;
    }

    private static void add(List<Setting> settings, String key, String name, String value) {
        if (!value.isEmpty()) {
            settings.add(Setting.of("software-restriction:" + key, List.of("Enforcement"), name, value));
        }
    }

    void write(ExtensionXml out) {
        out.start("General");
        if (level.isPresent()) {
            out.element("DefaultSecurityLevel", SecurityLevel.of(level.getAsLong()));
        }
        if (!files().isEmpty()) {
            out.element("ApplyToFiles", files());
        }
        if (!users().isEmpty()) {
            out.element("ApplyToUsers", users());
        }
        types.forEach(type -> out.element("DesignatedFileType", type));
        out.end();
    }
}
