// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.inf;

import java.util.List;
import java.util.Optional;

/**
 * A section.
 *
 * @param name between the brackets, without blanks around it
 * @param number the line of its head, from 1
 * @param lines its lines, without blank ones and comments
 */
public record InfSection(String name, int number, List<InfLine> lines) {
    public InfSection {
        lines = List.copyOf(lines);
    }

    InfSection with(List<InfLine> newLines) {
        return new InfSection(name, number, newLines);
    }

    /** The first value of that key, compared without case. */
    public Optional<String> value(String key) {
        return lines.stream()
                .filter(l -> l.key().filter(key::equalsIgnoreCase).isPresent())
                .findFirst()
                .map(InfLine::value);
    }
}
