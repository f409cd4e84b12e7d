// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.formats.FormatException;

/**
 * The permissions a GPO's folder in SYSVOL must have, given those of its directory object.
 *
 * <p>Microsoft does not document its mapping. This is the one of Samba's tools, so that {@code samba-tool gpo aclcheck}
 * agrees: see docs/formats/security-descriptors.md.
 */
public final class SysvolAcl {
    private static final int READ_SET = AccessMask.SYNCHRONIZE
            | AccessMask.File.READ_DATA
            | AccessMask.File.READ_EA
            | AccessMask.File.EXECUTE
            | AccessMask.File.READ_ATTRIBUTES;
    private static final int WRITE_SET = AccessMask.SYNCHRONIZE
            | AccessMask.File.WRITE_DATA
            | AccessMask.File.APPEND_DATA
            | AccessMask.File.WRITE_EA
            | AccessMask.File.WRITE_ATTRIBUTES;
    private static final int KEPT_CONTROL = ControlFlags.DACL_PRESENT
            | ControlFlags.DACL_PROTECTED
            | ControlFlags.DACL_AUTO_INHERIT_REQUIRED
            | ControlFlags.DACL_AUTO_INHERITED;

    private SysvolAcl() {}

    /**
     * The descriptor of the folder. Owner, group and the inheritance state of the DACL stay. Only allow entries are
     * taken, plain and object ones, except those for "Pre-Windows 2000 Compatible Access"; all become inheritable by
     * files and folders, CREATOR OWNER's inherit-only. An entry may be left with no rights at all, such as the one of
     * "Apply Group Policy": it means nothing and is kept for equality with Samba.
     *
     * <p>Where nothing is left to allow, the DACL is empty and lets nobody in; Samba would give the NULL DACL, which
     * lets everybody in.
     *
     * @param gpc the descriptor of the GPO's directory object
     * @throws FormatException if it has no DACL
     */
    public static SecurityDescriptor fromDirectory(SecurityDescriptor gpc) {
        if (gpc.daclState() != SecurityDescriptor.AclState.LIST) {
            throw FormatException.whole("security descriptor", "there is no DACL to derive file permissions from");
        }
        List<Ace> aces = new ArrayList<>();
        for (Ace ace : gpc.daclEntries()) {
            if (ace instanceof Ace.WithTrustee entry && counts(entry)) {
                aces.add(fileEntry(entry));
            }
        }
        return new SecurityDescriptor(
                0, gpc.control() & KEPT_CONTROL, gpc.owner(), gpc.group(), null, Acl.of(aces), gpc.layout());
    }

    private static boolean counts(Ace.WithTrustee entry) {
        boolean allow = entry.type() == AceType.ALLOW || entry.type() == AceType.ALLOW_OBJECT;
        return allow && !entry.trustee().equals(WellKnownSids.PRE_WINDOWS_2000);
    }

    private static Ace fileEntry(Ace.WithTrustee entry) {
        int flags = entry.flags() | AceFlags.OBJECT_INHERIT | AceFlags.CONTAINER_INHERIT;
        if (entry.trustee().equals(WellKnownSids.CREATOR_OWNER)) {
            flags |= AceFlags.INHERIT_ONLY;
        }
        return entry.withMask(fileMask(entry.mask())).withFlags(flags);
    }

    /**
     * The rights on a folder that go with rights on the directory object. Standard rights stay; reading needs "read
     * properties" and "list contents" together; "write properties" gives the right to write, "create child" to add
     * files and folders, "delete child" to delete them. Generic rights give nothing.
     *
     * @param directoryMask an access mask of a directory object
     * @return an access mask of a file
     */
    public static int fileMask(int directoryMask) {
        int mask = directoryMask & AccessMask.STANDARD_RIGHTS_ALL;
        if (has(directoryMask, AccessMask.Directory.READ_PROPERTY | AccessMask.Directory.LIST_CONTENTS)) {
            mask |= READ_SET;
        }
        if (has(directoryMask, AccessMask.Directory.WRITE_PROPERTY)) {
            mask |= WRITE_SET;
        }
        if (has(directoryMask, AccessMask.Directory.CREATE_CHILD)) {
            mask |= AccessMask.File.WRITE_DATA | AccessMask.File.APPEND_DATA;
        }
        if (has(directoryMask, AccessMask.Directory.DELETE_CHILD)) {
            mask |= AccessMask.File.DELETE_CHILD;
        }
        return mask;
    }

    private static boolean has(int mask, int rights) {
        return (mask & rights) == rights;
    }
}
