// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class GPMSearchCriteria implements IGPMSearchCriteria {
    /** A condition that was added. */
    record Condition(GPMSearchProperty property, GPMSearchOperation operation, Object value) {}

    private final List<Condition> conditions = new ArrayList<>();

    @Override
    public synchronized void add(GPMSearchProperty searchProperty, GPMSearchOperation searchOperation, Object value) {
        conditions.add(new Condition(
                Calls.required(searchProperty, "searchProperty"),
                Calls.required(searchOperation, "searchOperation"),
                Calls.required(value, "value")));
    }

    synchronized List<Condition> conditions() {
        return List.copyOf(conditions);
    }

    /** The conditions; none if there are no criteria. */
    static List<Condition> of(@Nullable IGPMSearchCriteria criteria) {
        if (criteria == null) {
            return List.of();
        }
        if (!(criteria instanceof GPMSearchCriteria ours)) {
            throw GPMException.invalidArgument("search criteria are made by createSearchCriteria");
        }
        return ours.conditions();
    }

    static void requireNone(@Nullable IGPMSearchCriteria criteria) {
        if (!of(criteria).isEmpty()) {
            throw GPMException.invalidArgument("this search takes no conditions");
        }
    }
}
