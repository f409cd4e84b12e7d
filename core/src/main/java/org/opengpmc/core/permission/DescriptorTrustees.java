// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/** Everybody whom a descriptor names. */
public final class DescriptorTrustees {
    private DescriptorTrustees() {}

    /** Owner, group, and the trustees of DACL and SACL, each once. */
    public static Set<Sid> of(SecurityDescriptor descriptor) {
        Set<Sid> sids = new LinkedHashSet<>();
        if (descriptor.owner() != null) {
            sids.add(descriptor.owner());
        }
        if (descriptor.group() != null) {
            sids.add(descriptor.group());
        }
        for (List<Ace> list : List.of(descriptor.daclEntries(), descriptor.saclEntries())) {
            for (Ace ace : list) {
                if (ace instanceof Ace.WithTrustee entry) {
                    sids.add(entry.trustee());
                }
            }
        }
        return sids;
    }
}
