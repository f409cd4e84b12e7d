// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

    /**
     * A deny that has changed places with allows.
     *
     * @param allow the first of them
     * @param more how many others there are
     */
    record Swap(Subject deny, Subject allow, int more, boolean denyFirstInExpected) {}

    /** What one subject holds on both sides. */
    private record Pair(Subject subject, Holding expected, Holding actual) {}

    private AclOrder() {}

    static List<Swap> swaps(AclMeaning expected, AclMeaning actual) {
        List<Pair> allows = pairs(expected, actual, Subject::allows);
        List<Swap> swaps = new ArrayList<>();
        for (Pair deny : pairs(expected, actual, Subject::denies)) {
            @Nullable Swap forward = null;
            @Nullable Swap backward = null;
            for (Pair allow : allows) {
                int order = swap(deny, allow);
                if (order > 0) {
                    forward = and(forward, deny, allow, true);
                } else if (order < 0) {
                    backward = and(backward, deny, allow, false);
                }
            }
            if (forward != null) {
                swaps.add(forward);
            }
            if (backward != null) {
                swaps.add(backward);
            }
        }
        return swaps;
    }

    private static Swap and(@Nullable Swap swap, Pair deny, Pair allow, boolean denyFirstInExpected) {
        return swap == null
                ? new Swap(deny.subject, allow.subject, 0, denyFirstInExpected)
                : new Swap(swap.deny, swap.allow, swap.more + 1, denyFirstInExpected);
    }

    private static List<Pair> pairs(AclMeaning expected, AclMeaning actual, Predicate<Subject> which) {
        List<Pair> pairs = new ArrayList<>();
        expected.holdings().forEach((subject, holding) -> {
            Holding other = actual.of(subject);
            if (which.test(subject) && !other.entries().isEmpty()) {
                pairs.add(new Pair(subject, holding, other));
            }
        });
        return pairs;
    }

    /** 0 if the order is the same; else whether the deny comes first in what is expected (1) or does not (-1). */
    private static int swap(Pair deny, Pair allow) {
        int comparable = comparableRights(deny.subject, allow.subject);
        for (Scope scope : Scope.values()) {
            Rights expectedDeny = deny.expected.rights().get(scope);
            Rights expectedAllow = allow.expected.rights().get(scope);
            Rights actualDeny = deny.actual.rights().get(scope);
            Rights actualAllow = allow.actual.rights().get(scope);
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
