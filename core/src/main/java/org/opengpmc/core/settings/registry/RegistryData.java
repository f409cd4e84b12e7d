// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.opengpmc.formats.registrypol.PolDirective;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryType;

/** The data of a registry value, for people. */
public final class RegistryData {
    private RegistryData() {}

    /** Whether it deletes values or keys instead of setting a value. */
    static boolean isDeletion(PolEntry entry) {
        return !deletion(entry).isEmpty();
    }

    private static String deletion(PolEntry entry) {
        PolDirective directive = entry.directive().orElse(null);
        if (directive instanceof PolDirective.DeleteValue) {
            return "(deleted)";
        }
        if (directive instanceof PolDirective.DeleteAllValues) {
            return "(all values deleted)";
        }
        if (directive instanceof PolDirective.DeleteValues values) {
            return "(values deleted) " + String.join("; ", values.valueNames());
        }
        if (directive instanceof PolDirective.DeleteKeys keys) {
            return "(keys deleted) " + String.join("; ", keys.keyNames());
        }
        return "";
    }

    /** Numbers in decimal, texts as they are, lists line by line, anything else in hex; deletions in words. */
    public static String text(PolEntry entry) {
        String deletion = deletion(entry);
        if (!deletion.isEmpty()) {
            return deletion;
        }
        OptionalLong number = entry.asNumber();
        if (number.isPresent()) {
            return Long.toUnsignedString(number.getAsLong());
        }
        return entry.asString()
                .or(() -> entry.asStrings().map((List<String> lines) -> String.join("\n", lines)))
                .orElseGet(() -> HexFormat.of().formatHex(entry.data()));
    }

    /** Its type, such as {@code REG_DWORD}; by number if that is not known. */
    static String type(PolEntry entry) {
        return entry.type().map(RegistryType::symbol).orElseGet(() -> "type " + entry.typeCode());
    }
}
