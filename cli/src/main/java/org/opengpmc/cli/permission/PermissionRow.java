// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.som.Soms;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;

/** One permission of one object, as a line of a listing. */
record PermissionRow(SecuredObject object, Permission permission, Trustee trustee) {
    static final Shape<PermissionRow> SHAPE = Shape.<PermissionRow>named("permission", 1)
            .column("object", "Object", row -> shown(row.object))
            .column("trustee", "Trustee", row -> row.trustee.displayName())
            .column("level", "Level", row -> row.permission.level().word())
            .column("denied", "Denied", row -> row.permission.denied())
            .column("inherited", "Inherited", row -> row.permission.inherited())
            .column("inheritable", "Reaches below", row -> row.permission.inheritable())
            .column("trusteeType", "Type", row -> row.trustee.type())
            .detail("sid", "SID", row -> row.trustee.sid())
            .detail("kind", "Kind", row -> row.object.kind())
            .detail("where", "Where", row -> row.object.where())
            .detail(
                    "levelValue",
                    "Level's number",
                    row -> row.permission.level().value());

    /** All permissions of all objects; the names are looked up together. */
    static List<PermissionRow> of(DomainConnection connection, List<ObjectPermissions> objects) {
        Set<Sid> sids = new LinkedHashSet<>();
        objects.forEach(o -> o.list().permissions().forEach(p -> sids.add(p.trustee())));
        Map<Sid, Trustee> names = new Trustees(connection).bySid(sids);
        List<PermissionRow> rows = new ArrayList<>();
        for (ObjectPermissions object : objects) {
            for (Permission permission : object.list().permissions()) {
                Trustee trustee = names.get(permission.trustee());
                if (trustee != null) {
                    rows.add(new PermissionRow(object.object(), permission, trustee));
                }
            }
        }
        return rows;
    }

    /** OUs of the same name are told apart by their place. */
    private static String shown(SecuredObject object) {
        return object.kind() == SecuredKind.OU
                ? Soms.canonicalName(object.where()).orElse(object.name())
                : object.name();
    }
}
