// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opengpmc.formats.security.AclMeaning.Holding;
import org.opengpmc.formats.security.AclMeaning.Rights;
import org.opengpmc.formats.security.AclMeaning.Scope;
import org.opengpmc.formats.security.AclMeaning.Subject;

/**
 * The order of entries where it matters: the first entry that speaks of a right decides, so a deny and an allow of the
 * same right must not change places. One user may be in any two groups, so their trustees need not be equal.
 */
final class AclOrder {
    /** Rights whose object type may be a property set, which may contain the property of another entry. */
    private static final int PROPERTY_RIGHTS = AccessMask.Directory.READ_PROPERTY | AccessMask.Directory.WRITE_PROPERTY;

    /** A deny and an allow that stand in another order. */
    record Swap(Subject deny, Subject allow, boolean denyFirstInExpected) {}

    private AclOrder() {}

    static List<Swap> swaps(AclMeaning expected, AclMeaning actual) {
        List<Swap> swaps = new ArrayList<>();
        for (Map.Entry<Subject, Holding> deny : expected.holdings().entrySet()) {
            if (!deny.getKey().denies()) {
                continue;
            }
            for (Map.Entry<Subject, Holding> allow : expected.holdings().entrySet()) {
                if (allow.getKey().allows()) {
                    int order = swap(deny.getKey(), allow.getKey(), expected, actual);
                    if (order != 0) {
                        swaps.add(new Swap(deny.getKey(), allow.getKey(), order > 0));
                    }
                }
            }
        }
        return swaps;
    }

    /** 0 if the order is the same; else whether the deny comes first in what is expected (1) or does not (-1). */
    private static int swap(Subject deny, Subject allow, AclMeaning expected, AclMeaning actual) {
        int comparable = comparableRights(deny, allow);
        for (Scope scope : Scope.values()) {
            Rights expectedDeny = expected.of(deny).rights().get(scope);
            Rights expectedAllow = expected.of(allow).rights().get(scope);
            Rights actualDeny = actual.of(deny).rights().get(scope);
            Rights actualAllow = actual.of(allow).rights().get(scope);
            if (expectedDeny == null || expectedAllow == null || actualDeny == null || actualAllow == null) {
                continue;
            }
            int common =
                    comparable & expectedDeny.mask() & expectedAllow.mask() & actualDeny.mask() & actualAllow.mask();
            for (int rest = common; rest != 0; rest &= rest - 1) {
                int bit = Integer.numberOfTrailingZeros(rest);
                boolean before = expectedDeny.firstPlace(bit) < expectedAllow.firstPlace(bit);
                boolean after = actualDeny.firstPlace(bit) < actualAllow.firstPlace(bit);
                if (before != after) {
                    return before ? 1 : -1;
                }
            }
        }
        return 0;
    }

    private static int comparableRights(Subject deny, Subject allow) {
        if (deny.objectType() == null
                || allow.objectType() == null
                || deny.objectType().equals(allow.objectType())) {
            return -1;
        }
        return PROPERTY_RIGHTS;
    }
}
