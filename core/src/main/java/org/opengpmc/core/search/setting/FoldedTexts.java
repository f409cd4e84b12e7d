// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** Many texts folded, one after the other, for looking through all of them at once. */
final class FoldedTexts {
    /** Stands after each text: no byte of UTF-8, so nothing that is searched for reaches from one into the next. */
    private static final byte END = (byte) 0xFF;

    private final int[] starts;
    private byte[] bytes;
    private int size;
    private int count;

    /**
     * @param texts how many there will be
     * @param expected how many bytes these have
     */
    FoldedTexts(int texts, int expected) {
        starts = new int[texts];
        bytes = new byte[expected + texts];
    }

    /** Adds a text in UTF-8. */
    void add(byte[] source, int from, int to) {
        starts[count++] = size;
        room(to - from + 1);
        int at = size;
        for (int i = from; i < to; i++) {
            byte b = source[i];
            if (b < 0) {
                addFolded(new String(source, from, to - from, StandardCharsets.UTF_8));
                return;
            }
            bytes[at++] = b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
        }
        bytes[at++] = END;
        size = at;
    }

    private void addFolded(String text) {
        byte[] folded = Fold.text(text).getBytes(StandardCharsets.UTF_8);
        room(folded.length + 1);
        System.arraycopy(folded, 0, bytes, size, folded.length);
        size += folded.length;
        bytes[size++] = END;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + bytes.length / 4));
        }
    }

    /** The texts in which a folded text occurs. */
    BitSet containing(String folded) {
        BitSet found = new BitSet(count);
        byte[] word = folded.getBytes(StandardCharsets.UTF_8);
        if (word.length == 0) {
            found.set(0, count);
            return found;
        }
        int[] shift = shifts(word);
        int last = word.length - 1;
        int at = 0;
        while (at + last < size) {
            byte end = bytes[at + last];
            if (end == word[last] && Arrays.equals(bytes, at, at + last, word, 0, last)) {
                int text = textAt(at);
                found.set(text);
                at = text + 1 < count ? starts[text + 1] : size;
            } else {
                at += shift[end & 0xFF];
            }
        }
        return found;
    }

    /** How far the word can be moved on by the byte below its end (Horspool). */
    private static int[] shifts(byte[] word) {
        int[] shift = new int[256];
        Arrays.fill(shift, word.length);
        for (int i = 0; i < word.length - 1; i++) {
            shift[word[i] & 0xFF] = word.length - 1 - i;
        }
        return shift;
    }

    private int textAt(int position) {
        int found = Arrays.binarySearch(starts, 0, count, position);
        return found >= 0 ? found : -found - 2;
    }
}
