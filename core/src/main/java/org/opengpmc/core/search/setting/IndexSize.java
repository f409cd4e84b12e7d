// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

/**
 * How much there is in an index, counted before memory is taken for it.
 *
 * @param bytes of its file
 * @param texts how many texts
 * @param gpos how many GPOs
 * @param rows how many settings
 * @param cells how many numbers the settings are made of
 */
record IndexSize(long bytes, int texts, int gpos, int rows, int cells) {
    private static final int HEAD_TEXTS = 3;
    private static final int PROBLEM_TEXTS = 5;
    private static final int[] WIDTHS = {1, 2, 3};

    /** Of a text: where it begins and ends, and where it begins folded. */
    private static final long TEXT = 3L * Integer.BYTES + 1;

    /** Of a GPO, with its place in a table. */
    private static final long GPO = 300;

    /**
     * Counts.
     *
     * @param from where the index begins
     * @throws org.opengpmc.formats.FormatException if it is damaged
     */
    static IndexSize of(byte[] bytes, int from) {
        IndexCursor cursor = new IndexCursor(bytes, from);
        int texts = cursor.count();
        for (int left = texts; left > 0; left--) {
            cursor.skip(cursor.number());
        }
        int gpos = cursor.count();
        int rows = 0;
        int cells = 0;
        for (int gpo = gpos; gpo > 0; gpo--) {
            cursor.numbers(HEAD_TEXTS + 1);
            cursor.numbers((long) PROBLEM_TEXTS * cursor.count());
            int ofGpo = cursor.count();
            rows += ofGpo;
            for (int row = ofGpo; row > 0; row--) {
                cells += row(cursor);
            }
        }
        return new IndexSize(bytes.length, texts, gpos, rows, cells);
    }

    private static int row(IndexCursor cursor) {
        cursor.numbers(IndexedRow.PATH);
        int cells = IndexedRow.PATH;
        for (int width : WIDTHS) {
            int count = cursor.count();
            cursor.numbers((long) count * width);
            cells += 1 + count * width;
        }
        return cells;
    }

    /** The bytes of memory that it takes: its own, the same folded, and what finds things in them. */
    long memory() {
        return 2 * bytes + TEXT * texts + GPO * gpos + (long) Integer.BYTES * (rows + (long) cells);
    }
}
