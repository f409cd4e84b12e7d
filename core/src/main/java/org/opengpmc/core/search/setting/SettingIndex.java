// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;

/** All settings of many GPOs, in memory, ready to be searched. Safe for use by several threads. */
final class SettingIndex {
    private final Texts texts;
    private final Map<String, IndexedGpo> gpos = new HashMap<>();
    private final int[] cells;
    private int size;
    private final int[] rows;
    private int rowCount;

    private SettingIndex(Texts texts, IndexSize counted) {
        this.texts = texts;
        this.cells = new int[counted.cells()];
        this.rows = new int[counted.rows()];
    }

    /** Without anything in it. */
    static SettingIndex empty() {
        return parse(new IndexBuilder().toBytes());
    }

    /**
     * Reads an index.
     *
     * @throws org.opengpmc.formats.FormatException if it is damaged
     */
    static SettingIndex parse(byte[] bytes) {
        return parse(bytes, 0, IndexSize.of(bytes, 0));
    }

    /**
     * Reads an index.
     *
     * @param from where it begins
     * @param counted what is in it
     * @throws org.opengpmc.formats.FormatException if it is damaged
     */
    static SettingIndex parse(byte[] bytes, int from, IndexSize counted) {
        IndexCursor cursor = new IndexCursor(bytes, from);
        SettingIndex index = new SettingIndex(new Texts(bytes, cursor), counted);
        int count = cursor.count();
        for (int i = 0; i < count; i++) {
            index.gpo(cursor);
        }
        if (!cursor.atEnd()) {
            throw cursor.damaged("something follows its end");
        }
        return index;
    }

    private void gpo(IndexCursor cursor) {
        String id = text(cursor);
        String stamp = text(cursor);
        String fileStamp = text(cursor);
        boolean settled = cursor.number() != 0;
        List<StatusMessage> problems = new ArrayList<>();
        for (int left = cursor.count(); left > 0; left--) {
            Severity severity = severity(text(cursor), cursor);
            String code = text(cursor);
            String extension = text(cursor);
            problems.add(new StatusMessage(
                    severity, code, extension.isEmpty() ? null : extension, null, text(cursor), text(cursor)));
        }
        int first = rowCount;
        for (int left = cursor.count(); left > 0; left--) {
            row(cursor);
        }
        gpos.put(id, new IndexedGpo(id, stamp, fileStamp, settled, List.copyOf(problems), first, rowCount));
    }

    private static Severity severity(String name, IndexCursor cursor) {
        return Arrays.stream(Severity.values())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> cursor.damaged("there is no severity '" + name + "'"));
    }

    private void row(IndexCursor cursor) {
        rows[rowCount++] = size;
        cell(cursor.number());
        for (int i = 1; i < IndexedRow.PATH; i++) {
            reference(cursor);
        }
        list(cursor, 1);
        list(cursor, 2);
        list(cursor, 3);
    }

    private void list(IndexCursor cursor, int width) {
        int count = cursor.count();
        cell(count);
        for (long left = (long) count * width; left > 0; left--) {
            reference(cursor);
        }
    }

    private void reference(IndexCursor cursor) {
        cell(cursor.below(texts.count()));
    }

    private void cell(int value) {
        cells[size++] = value;
    }

    private String text(IndexCursor cursor) {
        return texts.text(cursor.below(texts.count()));
    }

    /** The texts of all GPOs. */
    Texts texts() {
        return texts;
    }

    /** The GPOs in it. */
    List<IndexedGpo> gpos() {
        return List.copyOf(gpos.values());
    }

    /** A GPO. */
    Optional<IndexedGpo> gpo(String id) {
        return Optional.ofNullable(gpos.get(id));
    }

    /** How many settings it holds. */
    int rows() {
        return rowCount;
    }

    /** One of them. */
    IndexedRow row(int number) {
        return new IndexedRow(cells, rows[number], texts);
    }
}
