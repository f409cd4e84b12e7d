// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

/** One condition. Which combinations there are depends on what is searched: see {@link SearchTarget}. */
public record SearchCriterion(SearchProperty property, SearchOperation operation, SearchValue value) {

    /** Takes what the property says about the value, and turns it around where the operation negates. */
    boolean accepts(boolean matches) {
        return matches != operation.negates();
    }

    /** The value of a text; what is searched has been checked before. */
    String text() {
        return ((SearchValue.Text) value).text();
    }
}
