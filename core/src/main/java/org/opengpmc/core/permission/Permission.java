// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import org.opengpmc.formats.security.Sid;

/**
 * That somebody has a level, or is denied it ({@code IGPMPermission}).
 *
 * @param trustee who
 * @param level which
 * @param denied whether it is denied; such are read and removed, never added
 * @param inherited whether it comes from the container above, where alone it can be changed
 * @param inheritable whether what is below has it too
 */
public record Permission(Sid trustee, PermissionLevel level, boolean denied, boolean inherited, boolean inheritable) {

    /** A level to grant, in the form that its kind of object keeps: see {@link PermissionLevel#inheritable}. */
    public static Permission grant(Sid trustee, PermissionLevel level, boolean inheritable) {
        return new Permission(trustee, level, false, false, level.inheritable(inheritable));
    }

    /** A level to grant, reaching what is below where that can be. */
    public static Permission grant(Sid trustee, PermissionLevel level) {
        return grant(trustee, level, true);
    }

    /** The same, reaching what is below or not. */
    public Permission withInheritable(boolean reaching) {
        return new Permission(trustee, level, denied, inherited, reaching);
    }

    /** Whether both are about the same trustee, allow or deny, and stand on the object itself or come from above. */
    boolean isBesides(Permission other) {
        return trustee.equals(other.trustee) && denied == other.denied && inherited == other.inherited;
    }
}
