// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.function.Predicate;

/**
 * A pattern for a whole text: {@code *} is any number of characters, {@code ?} is one; without regard to case. Takes time
 * in proportion to pattern times text, whatever the pattern.
 */
final class Wildcard implements Predicate<String> {
    private final String pattern;

    Wildcard(String pattern) {
        this.pattern = Fold.text(pattern);
    }

    /** Whether it says anything else than one text. */
    boolean isPattern() {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }

    /** The pattern, folded. */
    String folded() {
        return pattern;
    }

    @Override
    public boolean test(String text) {
        return matches(Fold.text(text));
    }

    /** Only the last star need be tried again: whatever an earlier one could take, a later one can. */
    boolean matches(String folded) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < folded.length()) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : '\0';
            if (in < pattern.length() && wanted == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length() && (wanted == '?' || wanted == folded.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }
}
