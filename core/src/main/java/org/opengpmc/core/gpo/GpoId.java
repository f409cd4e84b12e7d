// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The identity of a GPO: a GUID, the same for the GPC's {@code cn} and the GPT's folder. */
public record GpoId(UUID guid) implements Comparable<GpoId> {
    /** The Default Domain Policy, the same in every domain ([MS-GPOL] 1.9). */
    public static final GpoId DEFAULT_DOMAIN = new GpoId(UUID.fromString("31b2f340-016d-11d2-945f-00c04fb984f9"));

    /** The Default Domain Controllers Policy, the same in every domain ([MS-GPOL] 1.9). */
    public static final GpoId DEFAULT_DOMAIN_CONTROLLERS =
            new GpoId(UUID.fromString("6ac1786c-016f-11d2-945f-00c04fb984f9"));

    private static final Pattern GUID =
            Pattern.compile("\\{?([0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})\\}?");

    /** A new identity. */
    public static GpoId random() {
        return new GpoId(UUID.randomUUID());
    }

    /** Reads a GUID with or without braces, in either case; empty if the text is none. */
    public static Optional<GpoId> parse(String text) {
        var matcher = GUID.matcher(text.strip());
        return matcher.matches() ? Optional.of(new GpoId(UUID.fromString(matcher.group(1)))) : Optional.empty();
    }

    /** With braces, in upper case: the name of GPC and GPT. */
    @Override
    public String toString() {
        return "{" + guid.toString().toUpperCase(Locale.ROOT) + "}";
    }

    @Override
    public int compareTo(GpoId other) {
        return toString().compareTo(other.toString());
    }
}
