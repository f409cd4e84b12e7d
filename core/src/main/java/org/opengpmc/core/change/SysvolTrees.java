// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/** Whole folders of SYSVOL. */
final class SysvolTrees {
    private SysvolTrees() {}

    static boolean exists(Sysvol sysvol, SysvolPath path) {
        return sysvol.find(path).isPresent();
    }

    /**
     * Deletes a folder with all below it; of a link the link itself. What is gone already is no error: a deletion may be
     * taken up again.
     */
    static void delete(Sysvol sysvol, SysvolPath path) {
        // Whoever may edit a GPO may lay a junction into it, and what that points to is not the GPO's.
        if (sysvol.find(path).filter(SysvolEntry::link).isPresent()) {
            deleteOne(sysvol, path);
        } else {
            deleteFolder(sysvol, path);
        }
    }

    private static void deleteFolder(Sysvol sysvol, SysvolPath path) {
        try {
            for (SysvolEntry entry : sysvol.list(path)) {
                if (entry.directory() && !entry.link()) {
                    deleteFolder(sysvol, entry.path());
                } else {
                    deleteOne(sysvol, entry.path());
                }
            }
            deleteOne(sysvol, path);
        } catch (NotFoundException e) {
            // Gone already.
            return;
        }
    }

    /** Deletes a file or an empty folder, if it is there. */
    static void deleteOne(Sysvol sysvol, SysvolPath path) {
        try {
            sysvol.delete(path);
        } catch (NotFoundException e) {
            // Gone already.
            return;
        }
    }
}
