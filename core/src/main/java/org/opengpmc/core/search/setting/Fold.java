// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared: without regard to case, in any language. */
final class Fold {
    private Fold() {}

    /** The same for all texts that differ in case or in the composition of their characters only. */
    static String text(String text) {
        String composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        // Upper case first: some letters have two small forms.
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007F') {
                return false;
            }
        }
        return true;
    }
}
