// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.Som;

/**
 * Edits of links as a CSV file tells them.
 *
 * @param mistakes the rows that cannot be read
 */
record LinkEditFile(String name, List<Row> rows, List<Mistake> mistakes) {
    private static final int MAX_BYTES = 64 << 20;
    private static final Set<String> ACTIONS = Set.of("add", "set", "remove");

    LinkEditFile {
        rows = List.copyOf(rows);
        mistakes = List.copyOf(mistakes);
    }

    /** What is wrong with a line. */
    record Mistake(int line, String text) {
        @Override
        public String toString() {
            return "line " + line + ": " + text;
        }
    }

    /**
     * One edit.
     *
     * @param line where it is in the file
     * @param at the present order of the link; null if it is the only one of its GPO
     */
    record Row(
            int line,
            String action,
            String gpo,
            String som,
            @Nullable Integer order,
            @Nullable Boolean enabled,
            @Nullable Boolean enforced,
            @Nullable Integer at) {
        LinkEdit edit(GpoChoice choice, Som where) {
            return switch (action) {
                case "add" ->
                    new LinkEdit.Add(
                            choice.linkable(),
                            order == null ? LinkEdit.LAST : order,
                            enabled == null || enabled,
                            enforced != null && enforced);
                case "set" -> new LinkEdit.Set(choice.ref(where, at), order, enabled, enforced);
                default -> LinkEdit.remove(choice.ref(where, at));
            };
        }
    }

    /**
     * Reads a file, or standard input for {@code -}.
     *
     * @throws InvalidInputException if it is no CSV with these columns
     */
    static LinkEditFile read(String file, InputStream in) {
        String name = file.equals("-") ? "standard input" : file;
        return parse(name, text(name, bytes(file, in)));
    }

    static LinkEditFile parse(String name, String text) {
        List<CsvLines.Line> lines = CsvLines.parse(name, text);
        if (lines.isEmpty()) {
            throw mistake(name, 1, "the line with the names of the columns is missing");
        }
        List<String> head = lines.get(0).cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (head.size() == 1 && head.get(0).contains(";")) {
            throw new InvalidInputException(Failure.of("line 1: the columns are separated by semicolons")
                    .on(name)
                    .hint("Separate them by commas: in Excel save as \"CSV UTF-8\" with the list separator set to a"
                            + " comma, or replace the semicolons"));
        }
        for (String needed : List.of("action", "gpo", "som")) {
            if (!head.contains(needed)) {
                throw mistake(name, 1, "there is no column '" + needed + "'");
            }
        }
        List<Row> rows = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (CsvLines.Line line : lines.subList(1, lines.size())) {
            try {
                rows.add(new Cells(head, line).row());
            } catch (InvalidInputException e) {
                mistakes.add(new Mistake(line.number(), String.valueOf(e.getMessage())));
            }
        }
        return new LinkEditFile(name, rows, mistakes);
    }

    private record Cells(List<String> head, CsvLines.Line line) {
        Row row() {
            String action = cell("action").toLowerCase(Locale.ROOT);
            if (!ACTIONS.contains(action)) {
                throw wrong("'" + action + "' is no action: it is add, set or remove");
            }
            if (cell("gpo").isEmpty() || cell("som").isEmpty()) {
                throw wrong("the GPO or the SOM is missing");
            }
            return new Row(
                    line.number(),
                    action,
                    cell("gpo"),
                    cell("som"),
                    number("order"),
                    yes("enabled"),
                    yes("enforced"),
                    number("at"));
        }

        private String cell(String column) {
            int index = head.indexOf(column);
            return index < 0 || index >= line.cells().size() ? "" : line.cells().get(index);
        }

        private @Nullable Integer number(String column) {
            String text = cell(column).strip();
            try {
                return text.isEmpty() ? null : Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw wrong(column + " is a number, not '" + text + "'");
            }
        }

        private @Nullable Boolean yes(String column) {
            String text = cell(column).strip().toLowerCase(Locale.ROOT);
            return switch (text) {
                case "" -> null;
                case "yes", "true", "1" -> true;
                case "no", "false", "0" -> false;
                default -> throw wrong(column + " is yes or no, not '" + text + "'");
            };
        }
    }

    private static InvalidInputException wrong(String text) {
        return new InvalidInputException(Failure.of(text));
    }

    private static byte[] bytes(String file, InputStream in) {
        try (InputStream stream = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw mistake(file, 1, "the file is longer than " + MAX_BYTES + " bytes");
            }
            return bytes;
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new NotFoundException(
                    Failure.of("there is no file " + file).on(file).cause(e));
        } catch (IOException e) {
            throw new StorageFailedException(
                    Failure.of("cannot read the file").on(file).cause(e));
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(
                    Failure.of("the file is not UTF-8 text").on(name).cause(e));
        }
    }

    static InvalidInputException mistake(String name, int line, String message) {
        return new InvalidInputException(
                Failure.of("line " + line + ": " + message).on(name));
    }
}
