// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.List;

/**
 * A part of a value that differs, by lines.
 *
 * @param name of the part; empty for the value itself
 * @param lines all lines of it
 */
public record PartDifference(String name, List<Line> lines) {
    public PartDifference {
        lines = List.copyOf(lines);
    }

    /** Where a line is. */
    public enum Where {
        BOTH,
        LEFT,
        RIGHT
    }

    /**
     * A line.
     *
     * @param where whether only one of both has it
     * @param text what it says
     */
    public record Line(Where where, String text) {}
}
