// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * A file or folder of a GPT. The content is read when it is asked for, because a GPO can be larger than memory.
 *
 * @param path below the GPT, such as {@code Machine\registry.pol}
 * @param directory whether it is a folder
 * @param source reads the content; never asked for a folder
 */
public record PolicyFile(SysvolPath path, boolean directory, FileContent source) {
    /** A folder. */
    public static PolicyFile directory(SysvolPath path) {
        return new PolicyFile(path, true, () -> {
            throw new IllegalStateException(path + " is a folder");
        });
    }

    /** A file whose content is read on demand. */
    public static PolicyFile file(SysvolPath path, FileContent source) {
        return new PolicyFile(path, false, source);
    }
}
