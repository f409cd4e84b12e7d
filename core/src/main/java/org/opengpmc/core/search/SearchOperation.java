// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import java.util.Locale;

/** How a property is held against a value ({@code GPMSearchOperation}; the ordinals are its numbers). */
public enum SearchOperation {
    EQUALS,
    CONTAINS,
    NOT_CONTAINS,
    NOT_EQUALS;

    /** Whether what does not match is wanted. */
    boolean negates() {
        return this == NOT_CONTAINS || this == NOT_EQUALS;
    }

    /** For sentences: {@code not contains}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
