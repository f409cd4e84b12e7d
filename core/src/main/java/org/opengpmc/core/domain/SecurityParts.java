// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Takes descriptors apart and puts them together, by the bits of {@link SdFlags}. */
public final class SecurityParts {
    private static final int OF_DACL = ControlFlags.DACL_PRESENT
            | ControlFlags.DACL_DEFAULTED
            | ControlFlags.DACL_AUTO_INHERIT_REQUIRED
            | ControlFlags.DACL_AUTO_INHERITED
            | ControlFlags.DACL_PROTECTED;
    private static final int OF_SACL = ControlFlags.SACL_PRESENT
            | ControlFlags.SACL_DEFAULTED
            | ControlFlags.SACL_AUTO_INHERIT_REQUIRED
            | ControlFlags.SACL_AUTO_INHERITED
            | ControlFlags.SACL_PROTECTED;

    private SecurityParts() {}

    /** The first descriptor with these parts of the second. */
    public static SecurityDescriptor merge(SecurityDescriptor into, SecurityDescriptor from, int parts) {
        SecurityDescriptor result = into;
        if ((parts & SdFlags.OWNER_PART) != 0) {
            result = result.withOwner(from.owner());
        }
        if ((parts & SdFlags.GROUP_PART) != 0) {
            result = result.withGroup(from.group());
        }
        if ((parts & SdFlags.DACL_PART) != 0) {
            result = result.withDacl(from.dacl());
            result = result.withControl((result.control() & ~OF_DACL) | (from.control() & OF_DACL));
        }
        if ((parts & SdFlags.SACL_PART) != 0) {
            result = result.withSacl(from.sacl());
            result = result.withControl((result.control() & ~OF_SACL) | (from.control() & OF_SACL));
        }
        return result;
    }

    /** These parts of a descriptor alone. */
    public static SecurityDescriptor only(SecurityDescriptor descriptor, int parts) {
        return merge(SecurityDescriptor.empty(), descriptor, parts);
    }

    /** Their names, for people. */
    public static String words(int parts) {
        List<String> names = new ArrayList<>();
        if ((parts & SdFlags.OWNER_PART) != 0) {
            names.add("owner");
        }
        if ((parts & SdFlags.GROUP_PART) != 0) {
            names.add("primary group");
        }
        if ((parts & SdFlags.DACL_PART) != 0) {
            names.add("DACL");
        }
        if ((parts & SdFlags.SACL_PART) != 0) {
            names.add("SACL");
        }
        return String.join(" and ", names);
    }
}
