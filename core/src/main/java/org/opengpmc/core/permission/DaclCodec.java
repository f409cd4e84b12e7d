// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.List;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Reads permissions from the DACL of one descriptor and writes them to it. */
interface DaclCodec {
    /** The permissions on policy, in the order of their first entries. */
    List<Permission> read(SecurityDescriptor descriptor);

    /**
     * The descriptor with exactly the wanted permissions besides the inherited ones. Entries of trustees for whom nothing
     * changes, and all that is not about policy, stay byte for byte and in their order.
     *
     * @throws org.opengpmc.core.error.UnsupportedException if a permission cannot be written, or not be taken away
     *     without taking more
     */
    SecurityDescriptor write(SecurityDescriptor descriptor, List<Permission> wanted);
}
