// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A registry value that the policy editor shows by name.
 *
 * @param name what it calls it
 * @param formerName what it called it before Windows Server 2019
 * @param kind how it shows it
 * @param unit of a number; may be empty
 * @param words of choices and flags, by number, in the editor's order
 */
record OptionDefinition(String name, String formerName, Kind kind, String unit, Map<Long, String> words) {
    /** How a value is shown. */
    enum Kind {
        BOOLEAN,
        NUMBER,
        TEXT,
        TEXTS,
        CHOICE,
        FLAGS
    }

    /** What a console calls it, one since Windows Server 2019 or an older one. */
    String name(boolean newConsole) {
        return newConsole ? name : formerName;
    }

    Optional<String> choice(long value) {
        return Optional.ofNullable(words.get(value));
    }

    /** Each flag's words, and whether a value has it. */
    Map<String, Boolean> flags(long value) {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        words.forEach((mask, text) -> flags.put(text, (value & mask) == mask));
        return flags;
    }
}
