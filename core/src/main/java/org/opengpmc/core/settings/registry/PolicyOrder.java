// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.Comparator;
import java.util.List;
import org.opengpmc.formats.admx.CataloguedPolicy;

/** The orders of policies. */
final class PolicyOrder {
    private static final Comparator<AppliedPolicy> IN_REPORT = Comparator.comparing(
                    (AppliedPolicy p) -> p.policy().categoryPath(), CultureOrder.COMPARATOR)
            .thenComparing(p -> p.policy().displayName(), CultureOrder.COMPARATOR);

    /**
     * The order in which the console tries them: it goes through the tree of categories from its end, so that a category
     * comes after those below it, and through the policies of a category by name.
     */
    static final Comparator<CataloguedPolicy> IN_TURN = Comparator.comparing(
                    CataloguedPolicy::categories, PolicyOrder::inTree)
            .reversed()
            .thenComparing(CataloguedPolicy::displayName, CultureOrder.COMPARATOR)
            .thenComparing(CataloguedPolicy::order);

    private PolicyOrder() {}

    /** As a report shows them: by category, then by name. */
    static List<AppliedPolicy> sorted(List<AppliedPolicy> policies) {
        return policies.stream().sorted(IN_REPORT).toList();
    }

    private static int inTree(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = CultureOrder.COMPARATOR.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
