// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * New values for one attribute, and the values they replace.
 *
 * @param before as read when the change was planned; no values if there was no attribute
 * @param after no values to remove the attribute
 */
public record AttributeChange(Attribute before, Attribute after) {
    public AttributeChange {
        if (!before.getName().equalsIgnoreCase(after.getName())) {
            throw new IllegalArgumentException(before.getName() + " and " + after.getName());
        }
    }

    /** The attribute's name. */
    public String name() {
        return before.getName();
    }

    /** Whether there is nothing to change, to the byte. */
    public boolean isEmpty() {
        return sameValues(before, after);
    }

    AttributeChange reversed() {
        return new AttributeChange(after, before);
    }

    /** Removes exactly the old values, then adds the new: the server refuses if somebody changed them. */
    List<Modification> modifications() {
        List<Modification> list = new ArrayList<>();
        if (before.size() > 0) {
            list.add(new Modification(ModificationType.DELETE, name(), before.getRawValues()));
        }
        if (after.size() > 0) {
            list.add(new Modification(ModificationType.ADD, name(), after.getRawValues()));
        }
        return list;
    }

    /** Whether the entry holds exactly these values, in any order. */
    static boolean holds(Entry entry, Attribute wanted) {
        Attribute found = entry.getAttribute(wanted.getName());
        return sameValues(found == null ? new Attribute(wanted.getName()) : found, wanted);
    }

    private static boolean sameValues(Attribute a, Attribute b) {
        byte[][] left = a.getValueByteArrays();
        byte[][] right = b.getValueByteArrays();
        return left.length == right.length
                && Arrays.stream(left).allMatch(l -> Arrays.stream(right).anyMatch(r -> Arrays.equals(l, r)));
    }
}
