// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.core.change.SecuredFile;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.FileInheritance;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Works out the permissions of all that is below a folder of SYSVOL when those of the folder change. No server does: a
 * client that sets a folder's permissions writes the inherited entries of everything below as well.
 */
final class FileTreeSecurity {
    /** What becomes of files and folders that have permissions of their own. */
    enum Own {
        /** They keep them: one that does not inherit stays as it is, with all below it. */
        KEEP,
        /** They lose them: everything inherits from above, and nothing else. */
        RESET
    }

    private final DomainConnection connection;
    private final Own own;

    FileTreeSecurity(DomainConnection connection, Own own) {
        this.connection = connection;
        this.own = own;
    }

    /**
     * What to write so that a folder has these permissions and those below it follow.
     *
     * @param wanted what the folder is to have; a part that it does not hold stays
     * @param now what the folder has
     */
    List<SecuredFile> plan(SysvolPath folder, SecurityDescriptor wanted, SecurityDescriptor now) {
        List<SecuredFile> files = new ArrayList<>();
        if (!FileDacl.same(wanted, now)) {
            files.add(new SecuredFile(folder, sameParts(now, wanted), wanted));
        }
        Map<SysvolPath, Above> folders = new HashMap<>();
        folders.put(folder, new Above(now, wanted));
        for (SysvolEntry entry : connection.sysvol().tree(folder)) {
            Above above = folders.get(entry.path().parent());
            if (above == null || entry.link()) {
                continue;
            }
            SecurityDescriptor found = connection.sysvol().readSecurity(entry.path());
            if (keepsOwn(above, entry.directory(), found)) {
                continue;
            }
            SecurityDescriptor after = below(above, entry.directory(), found);
            if (entry.directory()) {
                folders.put(entry.path(), new Above(found, after));
            }
            if (!FileDacl.same(after, found, entry.directory())) {
                files.add(new SecuredFile(entry.path(), FileDacl.of(found), after));
            }
        }
        return files;
    }

    /** The descriptors of a folder. */
    private record Above(SecurityDescriptor before, SecurityDescriptor after) {}

    private boolean keepsOwn(Above above, boolean folder, SecurityDescriptor found) {
        return own == Own.KEEP && found.isDaclProtected() && !FileDacl.isCopy(above.before, found, folder);
    }

    private SecurityDescriptor below(Above above, boolean folder, SecurityDescriptor found) {
        if (FileDacl.isCopy(above.after, found, folder)) {
            return FileDacl.of(found);
        }
        if (FileDacl.isCopy(above.before, found, folder)) {
            return FileDacl.copy(above.after);
        }
        List<Ace> aces = own == Own.KEEP ? ownEntries(above.before, folder, found) : new ArrayList<>();
        aces.addAll(FileInheritance.entries(above.after, folder, found.owner(), found.group()));
        return FileDacl.inheriting(aces, found);
    }

    /** Samba does not mark what a new file inherits, unless the folder's list is marked: what equals it counts as such. */
    private static List<Ace> ownEntries(SecurityDescriptor above, boolean folder, SecurityDescriptor found) {
        List<Ace> inherited = FileInheritance.entries(above, folder, found.owner(), found.group());
        List<Ace> aces = new ArrayList<>(found.daclEntries());
        aces.removeIf(ace -> ace.isInherited()
                || FileDacl.isEmpty(ace)
                || inherited.contains(ace.withFlags(ace.flags() | AceFlags.INHERITED)));
        return aces;
    }

    private static SecurityDescriptor sameParts(SecurityDescriptor now, SecurityDescriptor wanted) {
        return now.withOwner(wanted.owner() == null ? null : now.owner())
                .withGroup(wanted.group() == null ? null : now.group())
                .withoutSacl();
    }
}
