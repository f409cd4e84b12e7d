// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file whose encoding is told by its first bytes, if at all: UTF-16 or UTF-8 by byte order mark, UTF-16LE
 * by its zero bytes, else UTF-8 if it is valid, else the code page of Western Windows. Nothing is refused; what is damaged is
 * replaced or dropped, so whoever must write a file as it was keeps its bytes.
 *
 * @param text without byte order mark
 * @param charset what it was decoded with
 * @param mark whether there was a byte order mark
 */
public record TextFile(String text, Charset charset, boolean mark) {
    private static final Charset CODE_PAGE = Charset.forName("windows-1252");

    /** Decodes a file. */
    public static TextFile decode(byte[] file) {
        if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
            return utf16(file, 2);
        }
        if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
            return new TextFile(
                    new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE, true);
        }
        if (file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF) {
            return new TextFile(
                    new String(file, 3, file.length - 3, StandardCharsets.UTF_8), StandardCharsets.UTF_8, true);
        }
        if (file.length >= 4 && file[0] != 0 && file[1] == 0 && file[2] != 0 && file[3] == 0) {
            return utf16(file, 0);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return new TextFile(text, StandardCharsets.UTF_8, false);
        } catch (CharacterCodingException e) {
            // Not UTF-8: older files are in the code page of the machine that wrote them.
            return new TextFile(new String(file, CODE_PAGE), CODE_PAGE, false);
        }
    }

    private static TextFile utf16(byte[] file, int from) {
        // Half a character at the end is dropped; it can only come from a cut-off file.
        int to = file.length - (file.length - from) % 2;
        return new TextFile(Utf16.decode(file, from, to), StandardCharsets.UTF_16LE, from > 0);
    }
}
