// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Input that is not what its format demands. Says what is wrong and where: a byte offset for binary formats, a line
 * (from 1) for text, a character (from 1) for a short text such as a query. It does not know the file: whoever read the
 * bytes adds that.
 */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String format;
    private final String problem;
    private final long offset;
    private final long line;
    private final long character;

    private FormatException(
            String format, String problem, long offset, long line, long character, @Nullable Throwable cause) {
        super(format + ": " + problem + place(offset, line, character), cause);
        this.format = format;
        this.problem = problem;
        this.offset = offset;
        this.line = line;
        this.character = character;
    }

    private static String place(long offset, long line, long character) {
        if (line > 0) {
            return " (line " + line + ")";
        }
        if (character > 0) {
            return " (at character " + character + ")";
        }
        return offset >= 0 ? " (at byte " + offset + ")" : "";
    }

    /**
     * A problem in binary input.
     *
     * @param format the format's name, such as {@code Registry.pol}
     * @param problem what is wrong, without place
     * @param offset the byte offset from the start of the input
     */
    public static FormatException atOffset(String format, String problem, long offset) {
        return new FormatException(format, problem, offset, -1, -1, null);
    }

    /**
     * A problem in text.
     *
     * @param line the line, counted from 1
     */
    public static FormatException atLine(String format, String problem, long line) {
        return new FormatException(format, problem, -1, line, -1, null);
    }

    /** A problem in text, found by another parser whose exception is kept as the cause. */
    public static FormatException atLine(String format, String problem, long line, Throwable cause) {
        return new FormatException(format, problem, -1, line, -1, cause);
    }

    /**
     * A problem in a short text.
     *
     * @param character the UTF-16 character, counted from 1; one past the end if something is missing there
     */
    public static FormatException atCharacter(String format, String problem, long character) {
        return new FormatException(format, problem, -1, -1, character, null);
    }

    /** A problem that concerns the input as a whole, such as its size. */
    public static FormatException whole(String format, String problem) {
        return new FormatException(format, problem, -1, -1, -1, null);
    }

    /** The format's name. */
    public String format() {
        return format;
    }

    /** What is wrong, without format and place. */
    public String problem() {
        return problem;
    }

    /** The byte offset, if the input is binary. */
    public OptionalLong offset() {
        return offset >= 0 ? OptionalLong.of(offset) : OptionalLong.empty();
    }

    /** The line from 1, if the input is text. */
    public OptionalLong line() {
        return line > 0 ? OptionalLong.of(line) : OptionalLong.empty();
    }

    /** The character from 1, if the input is a short text. */
    public OptionalLong character() {
        return character > 0 ? OptionalLong.of(character) : OptionalLong.empty();
    }
}
