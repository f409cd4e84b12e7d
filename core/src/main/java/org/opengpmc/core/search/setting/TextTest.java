// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Asks each text of an index once, and remembers the answer. Not safe for several threads. */
final class TextTest implements IntPredicate {
    private final Texts texts;
    private final Predicate<String> test;
    private final BitSet asked = new BitSet();
    private final BitSet answers = new BitSet();

    TextTest(Texts texts, Predicate<String> test) {
        this.texts = texts;
        this.test = test;
    }

    @Override
    public boolean test(int id) {
        if (!asked.get(id)) {
            asked.set(id);
            answers.set(id, test.test(texts.text(id)));
        }
        return answers.get(id);
    }
}
