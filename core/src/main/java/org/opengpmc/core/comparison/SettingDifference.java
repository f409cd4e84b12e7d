// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

/**
 * A setting of two GPOs.
 *
 * @param kind whether it differs, and how
 * @param side on which side of the GPOs
 * @param extension whose setting it is, as reports call it
 * @param left as the first GPO has it; null if it has not
 * @param right as the second has it; null if it has not
 * @param parts what differs in its value
 */
public record SettingDifference(
        Kind kind,
        Side side,
        String extension,
        @Nullable Setting left,
        @Nullable Setting right,
        List<PartDifference> parts) {
    /** How a setting differs, seen from the first GPO. */
    public enum Kind {
        /** Only the second has it. */
        ADDED,
        /** Only the first has it. */
        REMOVED,
        /** Both have it, with different values. */
        CHANGED,
        /** Both have it with the same value. */
        EQUAL
    }

    public SettingDifference {
        parts = List.copyOf(parts);
        if (left == null && right == null) {
            throw new IllegalArgumentException("a setting is on one side at least");
        }
    }

    /** The setting, as the second GPO has it if both do. */
    public Setting setting() {
        Setting there = right == null ? left : right;
        if (there == null) {
            throw new IllegalStateException("a setting is on one side at least");
        }
        return there;
    }
}
