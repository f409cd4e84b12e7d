// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.permission.AclCheck;
import org.opengpmc.core.permission.AclConsistency;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.formats.security.SecurityDescriptor;

/** The security descriptor of a GPO, in the directory and in SYSVOL. */
final class GpoSecurity {
    private static final int PARTS = GPMFlags.OWNER_SECURITY_INFORMATION
            | GPMFlags.GROUP_SECURITY_INFORMATION
            | GPMFlags.DACL_SECURITY_INFORMATION
            | GPMFlags.SACL_SECURITY_INFORMATION;

    private GpoSecurity() {}

    static SecurityDescriptor descriptor(GPMGPO gpo, int flags) {
        int parts = parts(flags);
        return Calls.get(() -> changes(gpo).current(SecuredObject.of(gpo.gpo()), parts));
    }

    static void setDescriptor(GPMGPO gpo, int flags, SecurityDescriptor sd) {
        int parts = parts(flags);
        Calls.required(sd, "sd");
        Calls.run(() -> changes(gpo)
                .setDescriptor(SecuredObject.of(gpo.current()), sd, parts)
                .ifPresent(gpo.session()::run));
    }

    private static int parts(int flags) {
        if (Calls.flags(flags, PARTS) == 0) {
            throw GPMException.invalidArgument("the flags name no part of a security descriptor");
        }
        return flags;
    }

    static boolean isConsistent(GPMGPO gpo) {
        return Calls.get(() -> {
            DomainConnection connection = gpo.session().connection();
            OperationResult<List<AclConsistency>> result =
                    new AclCheck(connection, List.of(gpo.current()), true).run(Progress.NONE, CancellationToken.NONE);
            return (boolean) Work.one(result, AclConsistency::isConsistent).made();
        });
    }

    static void repair(GPMGPO gpo) {
        Calls.run(() -> changes(gpo).repair(gpo.current()).ifPresent(gpo.session()::run));
    }

    private static PermissionChanges changes(GPMGPO gpo) {
        return new PermissionChanges(gpo.session().connection());
    }
}
