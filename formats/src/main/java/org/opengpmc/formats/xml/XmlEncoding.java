// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.formats.FormatException;

/**
 * Finds the encoding of an XML file (XML 1.0, appendix F). A byte order mark and the shape of the first bytes count more
 * than the declaration, which is often left behind when a file is saved anew in another encoding.
 */
final class XmlEncoding {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int DECLARATION_WINDOW = 200;

    private XmlEncoding() {}

    record Decoded(String text, Charset encoding, boolean bom) {}

    static Decoded decode(byte[] content, String format) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decode(content, 3, StandardCharsets.UTF_8, format);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return decode(content, 2, StandardCharsets.UTF_16LE, format);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return decode(content, 2, StandardCharsets.UTF_16BE, format);
        }
        if (startsWith(content, '<', 0)) {
            return decode(content, 0, StandardCharsets.UTF_16LE, format);
        }
        if (startsWith(content, 0, '<')) {
            return decode(content, 0, StandardCharsets.UTF_16BE, format);
        }
        Decoded decoded = decode(content, 0, declared(content, format), format);
        boolean plain = decoded.encoding().equals(StandardCharsets.UTF_8);
        // Some encodings have several ways to write a text; what is read must be written as it was.
        if (!plain && !Arrays.equals(decoded.text().getBytes(decoded.encoding()), content)) {
            throw FormatException.atLine(format, "is in an unusual form of " + decoded.encoding(), 1);
        }
        return decoded;
    }

    private static Charset declared(byte[] content, String format) {
        String head = new String(content, 0, Math.min(content.length, DECLARATION_WINDOW), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(head);
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declaration.group(1);
        try {
            Charset charset = Charset.forName(name);
            if (!charset.canEncode()) {
                throw FormatException.atLine(format, "is in the encoding '" + name + "', which cannot be written", 1);
            }
            // One byte a character, whatever the declaration claims: it was read as such.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : charset;
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw FormatException.atLine(format, "is in the unknown encoding '" + name + "'", 1, e);
        }
    }

    private static Decoded decode(byte[] content, int start, Charset charset, String format) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, start, content.length - start);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw FormatException.atOffset(format, "is not valid " + charset.name(), in.position());
        }
        return new Decoded(out.flip().toString(), charset, start > 0);
    }

    static byte[] encode(String text, Charset charset, boolean bom) {
        // The mark is a character like any other in the three encodings that have one.
        String whole = bom ? "\uFEFF" + text : text;
        if (!charset.newEncoder().canEncode(whole)) {
            throw FormatException.whole("XML", "holds characters that " + charset.name() + " cannot hold");
        }
        return whole.getBytes(charset);
    }

    private static boolean startsWith(byte[] content, int... head) {
        if (content.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((content[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
