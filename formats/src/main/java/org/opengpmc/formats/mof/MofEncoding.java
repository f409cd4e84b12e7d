// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.text.Utf16;

/** The encodings that MOF files are met in. */
public enum MofEncoding {
    /** With byte order mark: what GPMC writes. */
    UTF_16LE,
    /** UTF-16LE whose byte order mark got lost. */
    UTF_16LE_BARE,
    /** With byte order mark. */
    UTF_8,
    /** UTF-8 without byte order mark, plain ASCII included. */
    UTF_8_BARE,
    /** The code page of Western Windows: the best guess for bytes that are nothing else. */
    ANSI;

    private static final Charset CODE_PAGE = Charset.forName("windows-1252");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static MofEncoding of(byte[] file) {
        if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        if (file.length >= 2 && file[0] != 0 && file[1] == 0) {
            return UTF_16LE_BARE;
        }
        if (file.length >= 3 && Arrays.equals(file, 0, 3, UTF_8_MARK, 0, 3)) {
            return UTF_8;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return UTF_8_BARE;
        } catch (CharacterCodingException e) {
            return ANSI;
        }
    }

    String decode(byte[] file) {
        return switch (this) {
            case UTF_16LE -> utf16(file, 2);
            case UTF_16LE_BARE -> utf16(file, 0);
            case UTF_8 -> utf8(file);
            case UTF_8_BARE -> new String(file, StandardCharsets.UTF_8);
            case ANSI -> new String(file, CODE_PAGE);
        };
    }

    /**
     * Text that ANSI cannot hold becomes UTF-8 with byte order mark, rather than question marks; likewise text whose ANSI
     * bytes a reader would take for another encoding.
     */
    byte[] encode(String text) {
        if (this == ANSI && CODE_PAGE.newEncoder().canEncode(text)) {
            byte[] bytes = text.getBytes(CODE_PAGE);
            if (of(bytes).decode(bytes).equals(text)) {
                return bytes;
            }
        }
        return switch (this) {
            case UTF_16LE -> Utf16.encode("\uFEFF" + text);
            case UTF_16LE_BARE -> Utf16.encode(text);
            case UTF_8, ANSI -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case UTF_8_BARE -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String utf16(byte[] file, int from) {
        if ((file.length - from) % 2 != 0) {
            throw FormatException.atOffset(MofFile.FORMAT, "half a UTF-16 character at the end", file.length - 1L);
        }
        return Utf16.decode(file, from, file.length);
    }

    private static String utf8(byte[] file) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file, 3, file.length - 3));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw FormatException.whole(MofFile.FORMAT, "it is marked as UTF-8, and is not");
        }
    }
}
