// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * The permissions of an object as they were read. A change made from it is refused if somebody changed them since.
 *
 * @param object whose
 * @param descriptors what they were read from
 * @param list the permissions on policy
 */
public record ObjectPermissions(SecuredObject object, Map<Place, SecurityDescriptor> descriptors, PermissionList list) {
    public ObjectPermissions {
        descriptors = new EnumMap<>(descriptors);
    }

    /** Owner, group and DACL of the object itself. */
    public SecurityDescriptor descriptor() {
        return at(Place.OBJECT);
    }

    SecurityDescriptor at(Place place) {
        return Objects.requireNonNull(descriptors.get(place), () -> "nothing was read from " + place);
    }
}
