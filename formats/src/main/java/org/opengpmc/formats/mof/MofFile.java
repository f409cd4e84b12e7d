// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import java.util.List;
import org.opengpmc.formats.FormatException;

/**
 * A file of instances, written as WMI writes them (IWbemClassObject::GetObjectText) and GPMC exports WMI filters.
 * Comments and pragmas are read over and not written.
 *
 * @param encoding of the bytes
 * @param newline {@code "\n"} as WMI writes it, or {@code "\r\n"}
 * @param instances in order
 */
public record MofFile(MofEncoding encoding, String newline, List<MofInstance> instances) {
    static final String FORMAT = "MOF";

    /** The largest file that is read, in bytes. Real ones have a few thousand. */
    public static final int MAX_SIZE = 4 * 1024 * 1024;

    public MofFile {
        if (!newline.equals("\n") && !newline.equals("\r\n")) {
            throw new IllegalArgumentException("no end of a line");
        }
        instances = List.copyOf(instances);
    }

    /** A file as GPMC exports it. */
    public static MofFile of(List<MofInstance> instances) {
        return new MofFile(MofEncoding.UTF_16LE, "\n", instances);
    }

    /**
     * Reads a file.
     *
     * @throws FormatException with the line of the mistake
     */
    public static MofFile parse(byte[] file) {
        if (file.length > MAX_SIZE) {
            throw FormatException.whole(FORMAT, "larger than " + MAX_SIZE + " bytes");
        }
        MofEncoding encoding = MofEncoding.of(file);
        String text = encoding.decode(file);
        return new MofFile(encoding, text.contains("\r\n") ? "\r\n" : "\n", new MofReader(text).instances());
    }

    /** The bytes of the file. */
    public byte[] write() {
        return encoding.encode(new MofWriter(newline).write(instances));
    }
}
