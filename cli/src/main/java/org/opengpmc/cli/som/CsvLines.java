// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it, with either line end; empty lines and lines that begin with # are left out. */
final class CsvLines {
    private final String name;
    private final String text;
    private int at;
    private int line = 1;

    private CsvLines(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** @param number of its first line in the file, from 1 */
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    static List<Line> parse(String name, String text) {
        CsvLines reader = new CsvLines(name, text);
        List<Line> lines = new ArrayList<>();
        while (reader.at < text.length()) {
            int number = reader.line;
            boolean comment = text.charAt(reader.at) == '#';
            List<String> cells = reader.line();
            if (!comment && !cells.equals(List.of(""))) {
                lines.add(new Line(number, cells));
            }
        }
        return lines;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (at < text.length() && text.charAt(at++) == ',');
        return cells;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        int end = at > start && text.charAt(at - 1) == '\r' ? at - 1 : at;
        line += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        return text.substring(start, end);
    }

    private String quoted() {
        int start = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw LinkEditFile.mistake(name, start, "the closing quote is missing");
            }
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    break;
                }
                at++;
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        if (!plain().isBlank()) {
            throw LinkEditFile.mistake(name, start, "there is text after a closing quote");
        }
        return cell.toString();
    }
}
