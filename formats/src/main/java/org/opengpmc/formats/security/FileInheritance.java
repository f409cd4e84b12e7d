// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What files and folders inherit from their folder ([MS-DTYP] 2.5.3.4). */
public final class FileInheritance {
    private static final int HOW = AceFlags.OBJECT_INHERIT
            | AceFlags.CONTAINER_INHERIT
            | AceFlags.NO_PROPAGATE_INHERIT
            | AceFlags.INHERIT_ONLY;

    private FileInheritance() {}

    /** The descriptor of a new child, whose creator is taken to own the folder. */
    public static SecurityDescriptor of(SecurityDescriptor parent, boolean folder) {
        List<Ace> inherited = entries(parent, folder, parent.owner(), parent.group());
        SecurityDescriptor child = SecurityDescriptor.of(parent.owner(), parent.group(), Acl.of(inherited));
        return child.withControl(child.control() | ControlFlags.DACL_AUTO_INHERITED);
    }

    /**
     * The entries that a child has from its folder.
     *
     * @param folder whether the child is one
     * @param owner of the child, for whom entries of CREATOR OWNER take effect
     * @param group of the child, likewise for CREATOR GROUP
     */
    public static List<Ace> entries(
            SecurityDescriptor parent, boolean folder, @Nullable Sid owner, @Nullable Sid group) {
        List<Ace> inherited = new ArrayList<>();
        for (Ace ace : parent.daclEntries()) {
            if (folder) {
                addForFolder(ace, owner, group, inherited);
            } else if (ace.has(AceFlags.OBJECT_INHERIT)) {
                inherited.add(effective(ace, owner, group, AceFlags.INHERITED));
            }
        }
        return inherited;
    }

    private static void addForFolder(Ace ace, @Nullable Sid owner, @Nullable Sid group, List<Ace> inherited) {
        boolean onward = !ace.has(AceFlags.NO_PROPAGATE_INHERIT);
        int how = ace.flags() & (AceFlags.OBJECT_INHERIT | AceFlags.CONTAINER_INHERIT);
        if (ace.has(AceFlags.CONTAINER_INHERIT)) {
            Ace here = effective(ace, owner, group, AceFlags.INHERITED);
            boolean same = here.equals(unflagged(ace, AceFlags.INHERITED));
            if (onward && same) {
                inherited.add(unflagged(ace, how | AceFlags.INHERITED));
            } else {
                inherited.add(here);
                if (onward) {
                    // What changes meaning with each creator goes on as it was, beside what it means here.
                    inherited.add(unflagged(ace, how | AceFlags.INHERIT_ONLY | AceFlags.INHERITED));
                }
            }
        } else if (ace.has(AceFlags.OBJECT_INHERIT) && onward) {
            inherited.add(unflagged(ace, how | AceFlags.INHERIT_ONLY | AceFlags.INHERITED));
        }
    }

    private static Ace effective(Ace ace, @Nullable Sid owner, @Nullable Sid group, int flags) {
        Ace plain = unflagged(ace, flags);
        if (!(plain instanceof Ace.WithTrustee entry)) {
            return plain;
        }
        Sid trustee = entry.trustee();
        @Nullable Sid creator = trustee.equals(WellKnownSids.CREATOR_OWNER)
                ? owner
                : trustee.equals(WellKnownSids.CREATOR_GROUP) ? group : trustee;
        return entry.withTrustee(creator == null ? trustee : creator).withMask(GenericMapping.FILE.map(entry.mask()));
    }

    private static Ace unflagged(Ace ace, int flags) {
        return ace.withFlags((ace.flags() & ~(HOW | AceFlags.INHERITED)) | flags);
    }
}
