// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Acl;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** What a new file or folder inherits from its folder ([MS-DTYP] 2.5.3.4). Its creator is taken to own the folder. */
final class Inheritance {
    private static final int HOW = AceFlags.OBJECT_INHERIT
            | AceFlags.CONTAINER_INHERIT
            | AceFlags.NO_PROPAGATE_INHERIT
            | AceFlags.INHERIT_ONLY;

    private Inheritance() {}

    /** The descriptor of a new child. */
    static SecurityDescriptor of(SecurityDescriptor parent, boolean folder) {
        List<Ace> inherited = new ArrayList<>();
        for (Ace ace : parent.daclEntries()) {
            if (folder) {
                addForFolder(ace, parent, inherited);
            } else if (ace.has(AceFlags.OBJECT_INHERIT)) {
                inherited.add(effective(ace, parent, AceFlags.INHERITED));
            }
        }
        SecurityDescriptor child = SecurityDescriptor.of(parent.owner(), parent.group(), Acl.of(inherited));
        return child.withControl(child.control() | ControlFlags.DACL_AUTO_INHERITED);
    }

    private static void addForFolder(Ace ace, SecurityDescriptor parent, List<Ace> inherited) {
        boolean onward = !ace.has(AceFlags.NO_PROPAGATE_INHERIT);
        int how = ace.flags() & (AceFlags.OBJECT_INHERIT | AceFlags.CONTAINER_INHERIT);
        if (ace.has(AceFlags.CONTAINER_INHERIT)) {
            Ace here = effective(ace, parent, AceFlags.INHERITED);
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

    private static Ace effective(Ace ace, SecurityDescriptor parent, int flags) {
        Ace plain = unflagged(ace, flags);
        if (!(plain instanceof Ace.WithTrustee entry)) {
            return plain;
        }
        Sid trustee = entry.trustee();
        @Nullable Sid creator = trustee.equals(WellKnownSids.CREATOR_OWNER)
                ? parent.owner()
                : trustee.equals(WellKnownSids.CREATOR_GROUP) ? parent.group() : trustee;
        return entry.withTrustee(creator == null ? trustee : creator).withMask(GenericMapping.FILE.map(entry.mask()));
    }

    private static Ace unflagged(Ace ace, int flags) {
        return ace.withFlags((ace.flags() & ~(HOW | AceFlags.INHERITED)) | flags);
    }
}
