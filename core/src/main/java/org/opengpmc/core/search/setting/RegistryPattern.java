// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.settings.RegistryPlace;

/**
 * Registry values: {@code KEY} is everything in a key and below it, {@code KEY!VALUE} one value. Both may hold {@code *}
 * and {@code ?}; a key may begin with its hive.
 */
final class RegistryPattern {
    private static final List<List<String>> HIVES = List.of(
            List.of("HKLM", "HKEY_LOCAL_MACHINE", "MACHINE"),
            List.of("HKCU", "HKEY_CURRENT_USER", "USER"),
            List.of("HKCR", "HKEY_CLASSES_ROOT"),
            List.of("HKU", "HKEY_USERS"),
            List.of("HKCC", "HKEY_CURRENT_CONFIG"));

    /** Written as a hive is. No key below a hive that policies write to begins so. */
    private static final Pattern NO_HIVE = Pattern.compile("(?i)HK(?:EY_\\w+|[A-Z]{1,3})");

    private final Optional<String> hive;
    private final Wildcard key;
    private final Wildcard below;
    private final Optional<Wildcard> value;

    /**
     * @throws InvalidInputException if it begins with a hive that there is not
     */
    RegistryPattern(String text) {
        int mark = text.lastIndexOf('!');
        String path = mark < 0 ? text : text.substring(0, mark);
        value = mark < 0 ? Optional.empty() : Optional.of(new Wildcard(text.substring(mark + 1)));
        int root = path.indexOf('\\');
        String first = (root < 0 ? path : path.substring(0, root)).replace(":", "");
        hive = HIVES.stream()
                .filter(names -> names.contains(first.toUpperCase(Locale.ROOT)))
                .map(names -> names.get(0))
                .findFirst();
        if (hive.isEmpty() && root >= 0 && NO_HIVE.matcher(first).matches()) {
            throw new InvalidInputException(Failure.of("there is no registry hive '" + first + "'")
                    .on(text)
                    .hint("HKLM and HKCU are those that policies write to; the hive may be left out"));
        }
        String rest = hive.isEmpty() ? path : root < 0 ? "" : path.substring(root + 1);
        String trimmed = rest.endsWith("\\") ? rest.substring(0, rest.length() - 1) : rest;
        key = new Wildcard(trimmed.isEmpty() ? "*" : trimmed);
        below = new Wildcard(trimmed.isEmpty() ? "*" : trimmed + "\\*");
    }

    boolean hasHive(String name) {
        return hive.isEmpty() || hive.get().equalsIgnoreCase(name);
    }

    boolean hasKey(String name) {
        return key.test(name) || (value.isEmpty() && below.test(name));
    }

    boolean hasValue(String name) {
        return value.isEmpty() || value.get().test(name);
    }

    boolean matches(RegistryPlace place) {
        return hasHive(place.hive()) && hasKey(place.key()) && hasValue(place.valueName());
    }
}
