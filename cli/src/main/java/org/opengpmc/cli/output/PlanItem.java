// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.util.List;

/**
 * Something that a command is about to do.
 *
 * @param title a sentence without full stop, such as {@code delete GPO 'A'}
 * @param steps what it consists of, if that is wanted
 */
public record PlanItem(String title, List<String> steps) {
    public PlanItem {
        steps = List.copyOf(steps);
    }

    /** Without steps. */
    public static PlanItem of(String title) {
        return new PlanItem(title, List.of());
    }
}
