// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import java.util.List;

/** What follows {@code WHERE}: a tree whose leaves compare a property with a value. */
public sealed interface WqlCondition {
    /**
     * All must hold.
     *
     * @param parts two or more
     */
    record And(List<WqlCondition> parts) implements WqlCondition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One must hold.
     *
     * @param parts two or more
     */
    record Or(List<WqlCondition> parts) implements WqlCondition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The opposite. */
    record Not(WqlCondition part) implements WqlCondition {}

    /**
     * A property compared with a value. Where the query has the value first, the operator is turned around.
     *
     * @param property as it is written, such as {@code Version} or {@code TargetInstance.Name}
     */
    record Comparison(String property, WqlOperator operator, WqlValue value) implements WqlCondition {}

    /** {@code property IS NULL}; its opposite is in a {@link Not}. */
    record IsNull(String property) implements WqlCondition {}
}
