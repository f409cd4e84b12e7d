// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gpocomment;

import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.text.Utf16;

/**
 * The file {@code GPO.cmt} at the root of a GPT: the comment of the GPO, as UTF-16LE text and nothing else. The console
 * writes no byte order mark and no closing null. A GPO without comment has no such file.
 *
 * @param text the comment, with its line ends as stored; the console writes CR LF
 * @param byteOrderMark whether the file starts with FF FE, as other writers leave it
 */
public record GpoComment(String text, boolean byteOrderMark) {
    /** The name of the file. */
    public static final String FILE_NAME = "GPO.cmt";

    private static final int MAX_SIZE = 16 << 20;
    private static final String MARK = "\uFEFF";

    /** A comment as the console writes it. */
    public static GpoComment of(String text) {
        return new GpoComment(text, false);
    }

    /**
     * Reads the file.
     *
     * @throws FormatException if it has an odd number of bytes, or more than 16 MiB
     */
    public static GpoComment parse(byte[] file) {
        if (file.length > MAX_SIZE) {
            throw FormatException.whole(FILE_NAME, "larger than " + MAX_SIZE + " bytes");
        }
        if (file.length % 2 != 0) {
            throw FormatException.atOffset(FILE_NAME, "half a UTF-16 character at the end", file.length - 1L);
        }
        String text = Utf16.decode(file);
        return text.startsWith(MARK) ? new GpoComment(text.substring(1), true) : of(text);
    }

    /** The file's bytes. */
    public byte[] write() {
        return Utf16.encode(byteOrderMark ? MARK + text : text);
    }
}
