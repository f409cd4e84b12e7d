// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opengpmc.formats.FormatException;

/** Names of files in a cabinet ([MS-CAB] 2.4): UTF-8 if the file says so, else the code page of whoever made it. */
final class CabinetNames {
    static final int MAX_BYTES = 255;

    /** The Western code page of Windows: the cabinet does not tell which one it was. */
    private static final Charset CODE_PAGE = Charset.forName("windows-1252");

    private static final String FORBIDDEN = ":*?\"<>|";

    private CabinetNames() {}

    static String decode(byte[] name, boolean utf, long offset) {
        try {
            Charset charset = utf ? StandardCharsets.UTF_8 : CODE_PAGE;
            return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            throw FormatException.atOffset(Cabinet.FORMAT, "a file name is not " + (utf ? "UTF-8" : "text"), offset);
        }
    }

    static boolean needsUtf(String name) {
        return name.chars().anyMatch(c -> c > 0x7e);
    }

    static byte[] encode(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw FormatException.whole(
                    Cabinet.FORMAT, "cannot hold the name '" + name + "': it is longer than " + MAX_BYTES + " bytes");
        }
        return bytes;
    }

    /** The name with backslashes, if it stays below the folder that it is unpacked to. */
    static String checked(String name) {
        String normal = name.replace('/', '\\');
        for (String segment : List.of(normal.split("\\\\", -1))) {
            boolean bad = segment.isBlank()
                    || segment.equals(".")
                    || segment.equals("..")
                    || segment.endsWith(".")
                    || segment.endsWith(" ")
                    || segment.chars().anyMatch(c -> c < 0x20 || FORBIDDEN.indexOf(c) >= 0);
            if (bad) {
                throw FormatException.whole(
                        Cabinet.FORMAT, "holds a file named '" + shown(name) + "', which is no safe relative path");
            }
        }
        return normal;
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
