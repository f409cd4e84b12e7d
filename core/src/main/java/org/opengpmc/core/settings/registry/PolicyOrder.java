// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.opengpmc.formats.admx.CataloguedPolicy;

/** The orders of policies. What a text is sorted by is made once for each policy: a GPO can have hundreds. */
final class PolicyOrder {
    /** A category's place is told by the names from the top to it; one without a name more comes first. */
    private static final Comparator<List<String>> IN_TREE = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    private PolicyOrder() {}

    /** A policy, and what it is sorted by. */
    private record Placed<P>(P policy, List<String> categories, String name) {
        static Placed<CataloguedPolicy> inTree(CataloguedPolicy policy) {
            return new Placed<>(
                    policy,
                    policy.categories().stream().map(CultureOrder::key).toList(),
                    CultureOrder.key(policy.displayName()));
        }

        static Placed<AppliedPolicy> inReport(AppliedPolicy applied) {
            CataloguedPolicy policy = applied.policy();
            return new Placed<>(
                    applied, List.of(CultureOrder.key(policy.categoryPath())), CultureOrder.key(policy.displayName()));
        }
    }

    /**
     * The order in which the console tries them: it goes through the tree of categories from its end, so that a category
     * comes after those below it, and through the policies of a category by name.
     *
     * @param first what counts more than that
     */
    static List<CataloguedPolicy> inTurn(Collection<CataloguedPolicy> policies, Comparator<CataloguedPolicy> first) {
        return policies.stream()
                .map(Placed::inTree)
                .sorted(Comparator.comparing((Placed<CataloguedPolicy> p) -> p.policy(), first)
                        .thenComparing(Placed::categories, IN_TREE.reversed())
                        .thenComparing(Placed::name)
                        .thenComparing(p -> p.policy().order()))
                .map(Placed::policy)
                .toList();
    }

    /** As a report shows them: by category, then by name. */
    static List<AppliedPolicy> sorted(List<AppliedPolicy> policies) {
        return policies.stream()
                .map(Placed::inReport)
                .sorted(Comparator.comparing((Placed<AppliedPolicy> p) -> p.categories(), IN_TREE)
                        .thenComparing(Placed::name))
                .map(Placed::policy)
                .toList();
    }
}
