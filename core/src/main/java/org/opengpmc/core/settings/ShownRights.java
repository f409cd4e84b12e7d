// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rights of one entry of an access control list, as a report says them.
 *
 * @param mask as it is shown
 * @param groupElement the name of the element of a group of rights
 * @param groups of rights that are granted as a whole
 * @param rightElement the name of the element of a single right
 * @param rights the others
 */
public record ShownRights(
        int mask, String groupElement, List<String> groups, String rightElement, List<String> rights) {
    /** Copies. */
    public ShownRights {
        groups = List.copyOf(groups);
        rights = List.copyOf(rights);
    }

    /** All of them as one group. */
    public static ShownRights of(int mask, String groupElement, String group) {
        return new ShownRights(mask, groupElement, List.of(group), "", List.of());
    }

    /** For people, such as {@code Modify, Take Ownership}. */
    public String words() {
        return groups.isEmpty() && rights.isEmpty()
                ? "Special"
                : Stream.concat(groups.stream(), rights.stream()).collect(Collectors.joining(", "));
    }
}
