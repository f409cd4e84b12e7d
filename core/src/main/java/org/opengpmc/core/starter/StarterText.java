// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.formats.xml.XmlEscape;

/** What a starter GPO may be called, and what may be said about it. */
final class StarterText {
    private static final int MAX_NAME = 255;

    /** What the cmdlets of GPMC accept as a comment. */
    private static final int MAX_DESCRIPTION = 2047;

    private StarterText() {}

    static String name(String text) {
        String name = text.strip();
        boolean control = name.chars().anyMatch(c -> c < 0x20) || !XmlEscape.isPossible(name);
        if (name.isEmpty() || name.length() > MAX_NAME || control) {
            throw new InvalidInputException(
                    Failure.of("'" + name + "' cannot be the name of a starter GPO: it has 1 to " + MAX_NAME
                            + " characters and no control characters"));
        }
        if (GpoId.parse(name).isPresent()) {
            throw new InvalidInputException(
                    Failure.of("'" + name + "' cannot be the name of a starter GPO: it would be taken for a GUID"));
        }
        return name;
    }

    static String description(String text) {
        if (text.length() > MAX_DESCRIPTION || !XmlEscape.isPossible(text)) {
            throw new InvalidInputException(Failure.of("the description of a starter GPO has at most " + MAX_DESCRIPTION
                    + " characters and no control characters"));
        }
        return text.strip();
    }
}
