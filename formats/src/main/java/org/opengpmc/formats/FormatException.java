// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Input that is not what its format demands. Says what is wrong and where: a byte offset for binary formats, a line
 * (from 1) for text. It does not know the file: whoever read the bytes adds that.
 */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String format;
    private final String problem;
    private final long offset;
    private final long line;

    private FormatException(String format, String problem, long offset, long line, @Nullable Throwable cause) {
        super(format + ": " + problem + place(offset, line), cause);
        this.format = format;
        this.problem = problem;
        this.offset = offset;
        this.line = line;
    }

    private static String place(long offset, long line) {
        if (line > 0) {
            return " (line " + line + ")";
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
        return new FormatException(format, problem, offset, -1, null);
    }

    /**
     * A problem in text.
     *
     * @param line the line, counted from 1
     */
    public static FormatException atLine(String format, String problem, long line) {
        return new FormatException(format, problem, -1, line, null);
    }

    /** A problem in text, found by another parser whose exception is kept as the cause. */
    public static FormatException atLine(String format, String problem, long line, Throwable cause) {
        return new FormatException(format, problem, -1, line, cause);
    }

    /** A problem that concerns the input as a whole, such as its size. */
    public static FormatException whole(String format, String problem) {
        return new FormatException(format, problem, -1, -1, null);
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
}
