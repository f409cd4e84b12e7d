// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.registrypol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an entry does instead of setting a value, told by a value name that begins with {@code **} ([MS-GPREG] 3.2.5.1.2).
 * Names are compared without case.
 */
public sealed interface PolDirective {
    /** Deletes one value: {@code **Del.name}. */
    record DeleteValue(String valueName) implements PolDirective {}

    /** Deletes all values of the key: {@code **DelVals.}. */
    record DeleteAllValues() implements PolDirective {}

    /** Deletes values: {@code **DeleteValues}, names separated by semicolons in the data. */
    record DeleteValues(List<String> valueNames) implements PolDirective {
        public DeleteValues {
            valueNames = List.copyOf(valueNames);
        }
    }

    /** Deletes immediate subkeys: {@code **DeleteKeys}, names separated by semicolons in the data. */
    record DeleteKeys(List<String> keyNames) implements PolDirective {
        public DeleteKeys {
            keyNames = List.copyOf(keyNames);
        }
    }

    /**
     * Sets the key's access rights: {@code **SecureKey}.
     *
     * @param secured true lets users only read (data 1), false resets (any other data)
     */
    record SecureKey(boolean secured) implements PolDirective {}

    /** Sets a value only if it is not there: {@code **soft.name}; type and data are the entry's. */
    record Soft(String valueName) implements PolDirective {}

    /** A directive nobody documented; the entry is kept as it is. */
    record Unknown(String valueName) implements PolDirective {}

    /** The directive of an entry; empty if it plainly sets a value. */
    static Optional<PolDirective> of(PolEntry entry) {
        String name = entry.valueName();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("**")) {
            return Optional.empty();
        }
        if (lower.startsWith("**del.")) {
            return Optional.of(new DeleteValue(name.substring("**del.".length())));
        }
        if (lower.startsWith("**soft.")) {
            return Optional.of(new Soft(name.substring("**soft.".length())));
        }
        return Optional.of(
                switch (lower) {
                    case "**delvals.", "**delvals" -> new DeleteAllValues();
                    case "**deletevalues" -> new DeleteValues(names(entry));
                    case "**deletekeys" -> new DeleteKeys(names(entry));
                    case "**securekey" -> new SecureKey(isOne(entry));
                    default -> new Unknown(name);
                });
    }

    private static List<String> names(PolEntry entry) {
        return entry.asString().stream()
                .flatMap(text -> List.of(text.split(";", -1)).stream())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean isOne(PolEntry entry) {
        boolean number = entry.asNumber().orElse(0) == 1;
        return number
                || entry.asString().filter(text -> text.strip().equals("1")).isPresent();
    }
}
