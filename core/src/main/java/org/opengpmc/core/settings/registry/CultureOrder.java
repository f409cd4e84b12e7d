// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.Locale;

/**
 * Texts as Windows sorts them for people: without regard to case, hyphens and apostrophes; spaces before other
 * punctuation, then digits, then letters.
 */
final class CultureOrder {
    private CultureOrder() {}

    /** What is to be compared in place of the text, code unit by code unit. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length() * 2);
        String folded = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != '-' && c != '\'') {
                key.append(rank(c)).append(c);
            }
        }
        return key.toString();
    }

    private static char rank(char c) {
        if (Character.isWhitespace(c)) {
            return '0';
        }
        if (Character.isLetter(c)) {
            return '3';
        }
        return Character.isDigit(c) ? '2' : '1';
    }
}
