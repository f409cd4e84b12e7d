// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as RFC 4180: a header line, commas, CRLF, quotes where they are needed. */
final class Csv {
    private final PrintWriter out;

    Csv(PrintWriter out) {
        this.out = out;
    }

    <T> void write(Shape<T> shape, List<T> rows) {
        line(shape.fields().stream().map(Field::key).toList());
        for (T row : rows) {
            line(shape.fields().stream()
                    .map(f -> Text.forPrograms(f.value().apply(row)))
                    .toList());
        }
    }

    private void line(List<String> cells) {
        out.print(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
