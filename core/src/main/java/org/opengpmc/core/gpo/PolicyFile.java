// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import org.opengpmc.core.sysvol.SysvolPath;

/**
 * A file or folder of a GPT. The content is read when it is asked for, because a GPO can be larger than memory.
 *
 * @param path below the GPT, such as {@code Machine\registry.pol}
 * @param directory whether it is a folder
 * @param source reads the content; never asked for a folder
 */
public record PolicyFile(SysvolPath path, boolean directory, Source source) {
    /** Reads a file's bytes, each time anew. */
    @FunctionalInterface
    public interface Source {
        /** The whole content; throws a {@link org.opengpmc.core.error.GpmcException}. */
        byte[] read();
    }

    /** A folder. */
    public static PolicyFile directory(SysvolPath path) {
        return new PolicyFile(path, true, () -> {
            throw new IllegalStateException(path + " is a folder");
        });
    }

    /** A file whose content is read on demand. */
    public static PolicyFile file(SysvolPath path, Source source) {
        return new PolicyFile(path, false, source);
    }
}
