// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gptini;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.text.Utf16;

/**
 * The encodings GPT.INI is met in. The file is held as raw text, which is lossless: one character per byte in the 8-bit
 * encodings, one per code unit in UTF-16. Only single values are turned into real text.
 */
enum IniEncoding {
    /** What the specification demands. Which code page is not written anywhere. */
    ANSI(""),
    /** UTF-8 with byte order mark. */
    UTF_8("\u00EF\u00BB\u00BF"),
    /** UTF-16LE with byte order mark, which the INI functions of Windows understand. */
    UTF_16LE("\uFEFF");

    // The code page of Western Windows: the best guess for bytes that are not UTF-8.
    private static final Charset CODE_PAGE = Charset.forName("windows-1252");

    private final String mark;

    IniEncoding(String mark) {
        this.mark = mark;
    }

    static IniEncoding of(byte[] file) {
        if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        boolean utf8 = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        return utf8 ? UTF_8 : ANSI;
    }

    /** The raw text, without byte order mark. */
    String decode(byte[] file) {
        if (this != UTF_16LE) {
            return new String(file, StandardCharsets.ISO_8859_1).substring(mark.length());
        }
        if (file.length % 2 != 0) {
            throw FormatException.atOffset(GptIni.FILE_NAME, "half a UTF-16 character at the end", file.length - 1L);
        }
        return Utf16.decode(file, 2, file.length);
    }

    /** The file's bytes, with byte order mark. */
    byte[] encode(String raw) {
        String all = mark + raw;
        return this == UTF_16LE ? Utf16.encode(all) : all.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Turns a raw value into text. */
    String toText(String raw) {
        if (this == UTF_16LE) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        return utf8(bytes).orElseGet(() -> new String(bytes, CODE_PAGE));
    }

    /** Turns text into a raw value that {@link #toText} reads the same. */
    String toRaw(String text) {
        if (this == UTF_16LE) {
            return text;
        }
        if (this == ANSI && CODE_PAGE.newEncoder().canEncode(text)) {
            byte[] bytes = text.getBytes(CODE_PAGE);
            String raw = new String(bytes, StandardCharsets.ISO_8859_1);
            if (toText(raw).equals(text)) {
                return raw;
            }
        }
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            // Not UTF-8: the caller falls back to a code page.
            return Optional.empty();
        }
    }
}
