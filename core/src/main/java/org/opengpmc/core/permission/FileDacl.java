// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.AceType;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.FileInheritance;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;

/** DACLs of files and folders in SYSVOL, and how they relate to that of the folder above. */
final class FileDacl {
    private static final int HOW = AceFlags.OBJECT_INHERIT
            | AceFlags.CONTAINER_INHERIT
            | AceFlags.NO_PROPAGATE_INHERIT
            | AceFlags.INHERIT_ONLY;

    private FileDacl() {}

    /** The DACL alone. */
    static SecurityDescriptor of(SecurityDescriptor descriptor) {
        return descriptor.withOwner(null).withGroup(null).withoutSacl();
    }

    /** Whether a descriptor means what is wanted; a part that the wanted one does not hold does not count. */
    static boolean same(SecurityDescriptor wanted, SecurityDescriptor now) {
        return DescriptorComparison.compare(meaningful(wanted, true), meaningful(now, true), GenericMapping.FILE)
                .sameMeaning();
    }

    /** The same for a file, below which there is nothing that could inherit. */
    static boolean same(SecurityDescriptor wanted, SecurityDescriptor now, boolean folder) {
        return DescriptorComparison.compare(meaningful(wanted, folder), meaningful(now, folder), GenericMapping.FILE)
                .sameMeaning();
    }

    /**
     * Without entries that grant nothing. Samba fills the GUIDs of inherited object entries with whatever it finds in
     * memory, so that they cannot even be read; they come from "Apply Group Policy", which no file knows.
     */
    static SecurityDescriptor meaningful(SecurityDescriptor descriptor, boolean folder) {
        List<Ace> aces = new ArrayList<>(descriptor.daclEntries());
        aces.removeIf(ace -> isEmpty(ace) || (!folder && ace.has(AceFlags.INHERIT_ONLY)));
        if (!folder) {
            aces.replaceAll(ace -> ace.withFlags(ace.flags() & ~HOW));
        }
        return descriptor.daclState() == SecurityDescriptor.AclState.LIST
                ? descriptor.withDaclEntries(aces)
                : descriptor;
    }

    static boolean isEmpty(Ace ace) {
        if (ace instanceof Ace.WithTrustee entry) {
            return entry.mask() == 0;
        }
        byte[] body = ace.writeBody();
        boolean object = ace.knownType().filter(AceType::isObject).isPresent();
        return object && body.length >= 4 && (body[0] | body[1] | body[2] | body[3]) == 0;
    }

    /** The DACL of an entry that inherits all and has nothing else. */
    static SecurityDescriptor inheriting(SecurityDescriptor above, boolean folder, SecurityDescriptor found) {
        return inheriting(FileInheritance.entries(above, folder, found.owner(), found.group()), found);
    }

    /** A DACL of these entries, those of its own and those inherited. */
    static SecurityDescriptor inheriting(List<Ace> aces, SecurityDescriptor found) {
        SecurityDescriptor result = of(found).withDaclEntries(aces);
        int control = result.control() & ~(ControlFlags.DACL_PROTECTED | ControlFlags.DACL_DEFAULTED);
        return result.withControl(control | ControlFlags.DACL_AUTO_INHERITED);
    }

    /**
     * Whether an entry does not inherit, but has the very list of the folder above. That is how Samba's own tools set the
     * permissions of a GPO, and it means the same.
     */
    static boolean isCopy(SecurityDescriptor above, SecurityDescriptor found, boolean folder) {
        return found.isDaclProtected() && same(copy(above), of(found), folder);
    }

    /** The list of the folder above, for an entry that does not inherit. */
    static SecurityDescriptor copy(SecurityDescriptor above) {
        SecurityDescriptor dacl = of(above);
        return dacl.withControl(dacl.control() | ControlFlags.DACL_PROTECTED);
    }
}
