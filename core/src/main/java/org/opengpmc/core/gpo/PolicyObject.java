// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * A directory object that belongs to a GPO: anything below the GPC other than its {@code CN=Machine} and {@code
 * CN=User} containers, such as a software package, a wireless policy or a deployed printer.
 *
 * @param path the DN below the GPC, for instance {@code CN=Packages,CN=Class Store,CN=Machine}
 * @param objectClass the structural class, the most specific one
 * @param attributes what the object holds, without what the server keeps for itself
 * @param security the DACL, where it is known
 */
public record PolicyObject(
        DN path,
        String objectClass,
        List<Attribute> attributes,
        @Nullable SecurityDescriptor security) {
    public PolicyObject {
        attributes = List.copyOf(attributes);
    }

    /** The attribute of that name, without regard to case. */
    public Optional<Attribute> attribute(String name) {
        return attributes.stream()
                .filter(a -> a.getName().equalsIgnoreCase(name))
                .findFirst();
    }
}
