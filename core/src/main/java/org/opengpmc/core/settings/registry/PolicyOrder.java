// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.Comparator;
import java.util.List;

/** The order of policies in a report: by category, then by name. */
final class PolicyOrder {
    private static final Comparator<AppliedPolicy> ORDER = Comparator.comparing(
                    (AppliedPolicy p) -> p.policy().categoryPath(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(p -> p.policy().displayName(), String.CASE_INSENSITIVE_ORDER);

    private PolicyOrder() {}

    static List<AppliedPolicy> sorted(List<AppliedPolicy> policies) {
        return policies.stream().sorted(ORDER).toList();
    }
}
