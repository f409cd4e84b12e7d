// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as aligned columns, shortened to the width of a terminal. */
final class Table {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    private final PrintWriter out;
    private final int width;
    private final Style style;

    /**
     * @param width columns of the terminal; 0 for no limit
     */
    Table(PrintWriter out, int width, Style style) {
        this.out = out;
        this.width = width;
        this.style = style;
    }

    <T> void write(Shape<T> shape, List<T> rows) {
        List<Field<T>> columns = shape.fields().stream().filter(Field::column).toList();
        List<String[]> cells = new ArrayList<>();
        int[] widths = columns.stream().mapToInt(c -> length(c.heading())).toArray();
        boolean[] numeric = new boolean[columns.size()];
        for (T row : rows) {
            String[] line = new String[columns.size()];
            for (int i = 0; i < line.length; i++) {
                Object value = columns.get(i).value().apply(row);
                line[i] = Text.forPeople(value);
                numeric[i] |= value instanceof Number;
                widths[i] = Math.max(widths[i], length(line[i]));
            }
            cells.add(line);
        }
        fit(widths);
        String[] headings = columns.stream().map(Field::heading).toArray(String[]::new);
        // In one piece: the writer goes to the terminal with each println.
        StringBuilder text = new StringBuilder(style.heading(line(headings, widths, numeric)));
        for (String[] line : cells) {
            text.append(System.lineSeparator());
            append(text, line, widths, numeric);
        }
        out.println(text);
    }

    /** One item, a line for each field. */
    <T> void sheet(Shape<T> shape, T row) {
        int labels =
                shape.fields().stream().mapToInt(f -> length(f.heading())).max().orElse(0) + 1;
        for (Field<T> field : shape.fields()) {
            String label = field.heading() + ":";
            String pad = " ".repeat(labels - length(label) + GAP);
            String lead = style.heading(label) + pad;
            for (String line : lines(field.value().apply(row))) {
                out.println((lead + line).stripTrailing());
                lead = " ".repeat(labels + GAP);
            }
        }
    }

    /** A sheet has room for a line for each of several values, and for texts of several lines. */
    private static List<String> lines(@Nullable Object value) {
        if (value instanceof Collection<?> many && !many.isEmpty()) {
            return many.stream().map(Text::forPeople).toList();
        }
        if (value instanceof String text && text.indexOf('\n') >= 0) {
            return text.lines().map(Text::safe).toList();
        }
        return List.of(Text.forPeople(value));
    }

    private void fit(int[] widths) {
        if (width <= 0) {
            return;
        }
        int room = width - GAP * (widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
        }
    }

    private static String line(String[] cells, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        append(line, cells, widths, numeric);
        return line.toString();
    }

    /** Appends a row, without blanks at its end. */
    private static void append(StringBuilder text, String[] cells, int[] widths, boolean[] numeric) {
        int begin = text.length();
        for (int i = 0; i < cells.length; i++) {
            String cell = shorten(cells[i], widths[i]);
            int pad = widths[i] - length(cell);
            pad(text, numeric[i] ? pad : 0);
            text.append(cell);
            pad(text, (numeric[i] ? 0 : pad) + GAP);
        }
        int end = text.length();
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    private static void pad(StringBuilder text, int blanks) {
        for (int i = 0; i < blanks; i++) {
            text.append(' ');
        }
    }

    private static String shorten(String text, int width) {
        if (length(text) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
