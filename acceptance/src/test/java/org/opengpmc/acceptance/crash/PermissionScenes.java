// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.PermissionList;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.WellKnownSids;

/** Changes of permissions to be killed. */
final class PermissionScenes {
    private PermissionScenes() {}

    static Change repair(DomainConnection connection, Gpo gpo) {
        return new PermissionChanges(connection).repair(gpo).orElseThrow();
    }

    static Change edit(DomainConnection connection, Gpo gpo) {
        ObjectPermissions base = new Permissions(connection).of(SecuredObject.of(gpo));
        PermissionList wanted = base.list()
                .removeTrustee(WellKnownSids.AUTHENTICATED_USERS)
                .list()
                .add(Permission.grant(WellKnownSids.USERS, PermissionLevel.GPO_EDIT))
                .list();
        return new PermissionChanges(connection).set(base, wanted).orElseThrow();
    }

    /** Gives the folder an entry that the directory object does not call for. */
    static void tamper(TestDomain domain, GpoId id) {
        SysvolPath folder = domain.folder(id);
        SecurityDescriptor now = domain.connection().sysvol().readSecurity(folder);
        List<Ace> aces = new ArrayList<>(now.daclEntries());
        aces.add(Ace.allow(3, 0x1301bf, WellKnownSids.USERS));
        domain.connection()
                .sysvol()
                .writeSecurity(
                        folder,
                        now.withOwner(null).withGroup(null).withoutSacl().withDaclEntries(aces));
    }
}
