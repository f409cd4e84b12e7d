// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/**
 * A file in a cabinet. The name is safe: relative, without {@code ..}, with backslashes between folders.
 *
 * @param name such as {@code Machine\Registry.pol}
 * @param content its bytes; not to be changed
 * @param modified local time without zone, in steps of two seconds from 1980 to 2107
 * @param attributes {@link #READ_ONLY} and the others, added up
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look at the content
public record CabinetFile(String name, byte[] content, LocalDateTime modified, int attributes) {
    public static final int READ_ONLY = 0x01;
    public static final int HIDDEN = 0x02;
    public static final int SYSTEM = 0x04;
    public static final int ARCHIVE = 0x20;
    /** To be run after extraction. */
    public static final int EXECUTE = 0x40;

    static final int NAME_IS_UTF = 0x80;

    /**
     * A file to write.
     *
     * @throws FormatException if the name could lead out of the folder that the cabinet is unpacked to, or is none that
     *     Windows allows
     */
    public CabinetFile {
        name = CabinetNames.checked(name);
        attributes = attributes & ~NAME_IS_UTF;
    }

    /** An ordinary file. */
    public static CabinetFile of(String name, byte[] content, LocalDateTime modified) {
        return new CabinetFile(name, content, modified, ARCHIVE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CabinetFile file
                && name.equals(file.name)
                && modified.equals(file.modified)
                && attributes == file.attributes
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
