// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions that must all hold ({@code IGPMSearchCriteria}). There is no "or", and only single conditions can be
 * negated.
 *
 * @param criteria none to find everything
 */
public record SearchCriteria(List<SearchCriterion> criteria) {
    /** Finds everything. */
    public static final SearchCriteria EVERYTHING = new SearchCriteria(List.of());

    public SearchCriteria {
        criteria = List.copyOf(criteria);
    }

    /** With one more condition; this object stays as it is. */
    public SearchCriteria and(SearchProperty property, SearchOperation operation, SearchValue value) {
        List<SearchCriterion> more = new ArrayList<>(criteria);
        more.add(new SearchCriterion(property, operation, value));
        return new SearchCriteria(more);
    }

    /** With one more condition on a text. */
    public SearchCriteria and(SearchProperty property, SearchOperation operation, String text) {
        return and(property, operation, SearchValue.of(text));
    }

    /** Those about one of these properties. */
    List<SearchCriterion> about(SearchProperty... properties) {
        List<SearchProperty> wanted = List.of(properties);
        return criteria.stream().filter(c -> wanted.contains(c.property())).toList();
    }
}
