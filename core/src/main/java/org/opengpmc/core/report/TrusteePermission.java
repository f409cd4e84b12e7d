// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.AccessMask.Directory;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/**
 * What a trustee may do with a GPO, in the words of the console's report.
 *
 * @param trustee who
 * @param denied whether it is refused
 * @param toContainers whether it reaches the containers below
 * @param access the words
 */
record TrusteePermission(Sid trustee, boolean denied, boolean toContainers, List<String> access) {
    static final UUID APPLY = UUID.fromString("edacfd8f-ffb3-11d1-b41d-00a0c968f939");

    private static final String APPLY_WORDS = "Apply Group Policy";
    private static final String FULL_WORDS = "Edit, delete, modify security";
    private static final int READ = Directory.LIST_CONTENTS | Directory.READ_PROPERTY | AccessMask.READ_CONTROL;
    private static final int EDIT = READ | Directory.CREATE_CHILD | Directory.DELETE_CHILD | Directory.WRITE_PROPERTY;
    private static final int FULL = EDIT | AccessMask.DELETE | AccessMask.WRITE_DAC | AccessMask.WRITE_OWNER;

    TrusteePermission {
        access = List.copyOf(access);
    }

    /** What one trustee's entries add up to. */
    private static final class Sum {
        int mask;
        boolean apply;
        boolean toContainers;

        void add(Ace.WithTrustee ace) {
            if (ace instanceof Ace.OnObject object) {
                apply |= APPLY.equals(object.objectType()) && (object.mask() & Directory.CONTROL_ACCESS) != 0;
            } else {
                mask |= ace.mask();
                // Every extended right, so also the one to apply it.
                apply |= (ace.mask() & Directory.CONTROL_ACCESS) != 0;
            }
            toContainers |= ace.has(AceFlags.CONTAINER_INHERIT);
        }

        List<String> words() {
            if ((mask & EDIT) == EDIT) {
                String edit = (mask & FULL) == FULL ? FULL_WORDS : "Edit settings";
                return apply ? List.of(edit, APPLY_WORDS) : List.of(edit);
            }
            if (apply && (mask & READ) == READ) {
                return List.of(APPLY_WORDS);
            }
            boolean reads = (mask & READ) == READ && (mask & ~(READ | Directory.LIST_OBJECT)) == 0;
            return List.of(reads ? "Read" : "Custom");
        }
    }

    /**
     * The permissions in a GPC's descriptor, in the order of the console. Where anything is refused, the console lists the
     * refused alone, and as refused everything; so do we.
     */
    static List<TrusteePermission> of(SecurityDescriptor security) {
        Map<Sid, Sum> allowed = new HashMap<>();
        Map<Sid, Sum> denied = new HashMap<>();
        Deque<Sid> met = new ArrayDeque<>();
        for (Ace ace : security.daclEntries()) {
            if (ace instanceof Ace.WithTrustee entry) {
                met.push(entry.trustee());
                if (!ace.has(AceFlags.INHERIT_ONLY) && !entry.trustee().equals(WellKnownSids.CREATOR_OWNER)) {
                    boolean refuses = entry.type().denies();
                    (refuses ? denied : allowed)
                            .computeIfAbsent(entry.trustee(), t -> new Sum())
                            .add(entry);
                }
            }
        }
        List<TrusteePermission> permissions = new ArrayList<>();
        for (Sid sid : TrusteeOrder.of(new LinkedHashSet<>(met))) {
            Sum sum = denied.isEmpty() ? allowed.get(sid) : denied.get(sid);
            if (sum != null) {
                List<String> words = denied.isEmpty() ? sum.words() : List.of(FULL_WORDS, APPLY_WORDS);
                permissions.add(new TrusteePermission(sid, !denied.isEmpty(), sum.toContainers, words));
            }
        }
        return permissions;
    }
}
