// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Optional;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.som.Som;

/** Where an inherited permission stands. */
final class Above {
    private Above() {}

    /**
     * The DN of the nearest container above an OU that has the permission itself; of another object the container it is in.
     * Empty if it cannot be told.
     */
    static Optional<String> where(DomainConnection connection, SecuredObject object, Permission inherited) {
        if (object.kind() == SecuredKind.STARTER_GPO) {
            return Optional.of("the folder of starter GPOs in SYSVOL, or from above it");
        }
        if (object.kind() != SecuredKind.OU) {
            return container(object.dn()).map(dn -> dn + ", or from above it");
        }
        DN base = connection.facts().baseDn();
        try {
            DN dn = new DN(object.dn()).getParent();
            while (dn != null && dn.isDescendantOf(base, true)) {
                SecuredObject above = dn.equals(base)
                        ? SecuredObject.domain(connection.facts())
                        : SecuredObject.som(Som.Type.OU, dn.toString(), dn.toString());
                boolean stands = new Permissions(connection)
                        .of(above).list().of(inherited.trustee()).stream()
                                .anyMatch(p -> !p.inherited()
                                        && p.denied() == inherited.denied()
                                        && p.level().covers(inherited.level()));
                if (stands) {
                    return Optional.of(dn.toString());
                }
                dn = dn.getParent();
            }
        } catch (GpmcException | LDAPException e) {
            // Not to be told where is no reason not to tell that it is inherited.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> container(String dn) {
        try {
            return Optional.ofNullable(new DN(dn).getParentString());
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }
}
