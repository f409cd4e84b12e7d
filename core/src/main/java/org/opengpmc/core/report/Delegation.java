// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.settings.TrusteeNames;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * Who may do what with a GPO, as people read it. The report's XML tells less: see {@link TrusteePermission}.
 *
 * @param trustee who
 * @param name the name of the trustee, where it is known
 * @param level what it may do, or is denied
 * @param denied whether it is denied
 * @param inherited whether it comes from above
 */
record Delegation(Sid trustee, Optional<String> name, PermissionLevel level, boolean denied, boolean inherited) {
    /** All of a GPO, in the order of its descriptor; none if that is not known. */
    static List<Delegation> of(@Nullable SecurityDescriptor security, TrusteeNames names) {
        return security == null
                ? List.of()
                : Permissions.list(SecuredKind.GPO, security).permissions().stream()
                        .map(p -> of(p, names))
                        .toList();
    }

    private static Delegation of(Permission permission, TrusteeNames names) {
        Sid sid = permission.trustee();
        return new Delegation(sid, names.name(sid), permission.level(), permission.denied(), permission.inherited());
    }

    /** Whether the settings apply to it: what the console calls security filtering. */
    boolean filters() {
        return level == PermissionLevel.GPO_APPLY && !denied;
    }

    /** For people. */
    String who() {
        return name.orElse(trustee.toString());
    }

    /** In the console's words. */
    String words() {
        String allowed =
                switch (level) {
                    case GPO_APPLY -> denied ? "Apply Group Policy" : "Read (from Security Filtering)";
                    case GPO_READ -> "Read";
                    case GPO_EDIT -> "Edit settings";
                    case GPO_EDIT_SECURITY_AND_DELETE -> "Edit settings, delete, modify security";
                    default -> "Custom";
                };
        return denied ? "Denied: " + allowed : allowed;
    }
}
