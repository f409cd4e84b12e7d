// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import org.opengpmc.formats.registrypol.PolDirective;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * A registry value that a setting sets or deletes.
 *
 * @param hive {@code HKLM}, {@code HKCU} or whatever else the setting names
 * @param key below the hive
 * @param valueName empty for the key's default value, or for the key as a whole
 */
public record RegistryPlace(String hive, String key, String valueName) {
    /** What an entry of Registry.pol is about; the name of a value without the directive before it. */
    public static RegistryPlace of(Side side, PolEntry entry) {
        return new RegistryPlace(side.hive(), entry.key(), valueName(entry));
    }

    private static String valueName(PolEntry entry) {
        PolDirective directive = entry.directive().orElse(null);
        if (directive instanceof PolDirective.DeleteValue delete) {
            return delete.valueName();
        }
        if (directive instanceof PolDirective.Soft soft) {
            return soft.valueName();
        }
        return entry.valueName();
    }

    /** As people write it: {@code HKLM\Software\Contoso!Enabled}. */
    @Override
    public String toString() {
        return hive + "\\" + key + (valueName.isEmpty() ? "" : "!" + valueName);
    }
}
