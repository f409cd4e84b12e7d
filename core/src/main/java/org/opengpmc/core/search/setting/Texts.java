// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** All texts of an index, each once. Safe for use by several threads. */
final class Texts {
    private final byte[] bytes;
    private final int[] starts;
    private final int[] ends;
    private final FoldedTexts folded;

    /** Reads them: their number, then each with its length. */
    Texts(byte[] bytes, IndexCursor cursor) {
        this.bytes = bytes;
        int count = cursor.count();
        starts = new int[count];
        ends = new int[count];
        int from = cursor.position();
        for (int i = 0; i < count; i++) {
            int length = cursor.number();
            starts[i] = cursor.position();
            cursor.skip(length);
            ends[i] = cursor.position();
        }
        folded = new FoldedTexts(count, cursor.position() - from);
        for (int i = 0; i < count; i++) {
            folded.add(bytes, starts[i], ends[i]);
        }
    }

    int count() {
        return starts.length;
    }

    String text(int id) {
        return new String(bytes, starts[id], ends[id] - starts[id], StandardCharsets.UTF_8);
    }

    /** Those in which a folded text occurs. */
    BitSet containing(String word) {
        return folded.containing(word);
    }
}
