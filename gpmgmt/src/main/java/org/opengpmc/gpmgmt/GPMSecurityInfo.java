// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionList;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;

final class GPMSecurityInfo implements IGPMSecurityInfo {
    private final DomainSession session;
    private final Map<Sid, Trustee> trustees = new HashMap<>();
    private ObjectPermissions base;
    private PermissionList list;

    private GPMSecurityInfo(DomainSession session, ObjectPermissions base) {
        this.session = session;
        this.base = base;
        this.list = base.list();
    }

    /** The permissions of an object as they are now. */
    static GPMSecurityInfo of(DomainSession session, SecuredObject object) {
        return Calls.get(() -> {
            ObjectPermissions read = new Permissions(session.connection()).of(object);
            GPMSecurityInfo info = new GPMSecurityInfo(session, read);
            List<Sid> sids =
                    read.list().permissions().stream().map(Permission::trustee).toList();
            info.trustees.putAll(new Trustees(session.connection()).bySid(sids));
            return info;
        });
    }

    /** Makes the permissions of an object those of a list, whoever made that. */
    static void set(DomainSession session, SecuredObject object, IGPMSecurityInfo info) {
        Calls.required(info, "securityInfo");
        Calls.run(() -> {
            if (info instanceof GPMSecurityInfo ours && ours.isOf(object)) {
                ours.write();
                return;
            }
            ObjectPermissions now = new Permissions(session.connection()).of(object);
            List<Permission> wanted = new ArrayList<>();
            info.forEach(permission -> wanted.add(GPMPermission.of(permission)));
            // Before the inherited ones go: a list of another kind may hold nothing else, and would remove everybody.
            new PermissionList(object.kind(), wanted).requireItsLevels();
            requireSameKind(info, object);
            wanted.removeIf(Permission::inherited);
            now.list().permissions().stream().filter(Permission::inherited).forEach(wanted::add);
            new PermissionChanges(session.connection())
                    .set(now, new PermissionList(object.kind(), wanted))
                    .ifPresent(session::run);
        });
    }

    /** An empty list does not show what it is of, unless it is one of ours. */
    private static void requireSameKind(IGPMSecurityInfo info, SecuredObject object) {
        if (info instanceof GPMSecurityInfo ours) {
            SecuredKind kind = ours.base.object().kind();
            if (kind != object.kind() && !(kind.isSom() && object.kind().isSom())) {
                throw GPMException.invalidArgument("permissions of a " + kind.words() + " cannot be set on a "
                        + object.kind().words());
            }
        }
    }

    private boolean isOf(SecuredObject object) {
        return base.object().where().equalsIgnoreCase(object.where());
    }

    /** What was read must still be so; afterwards that is what was written. */
    private synchronized void write() {
        new PermissionChanges(session.connection()).set(base, list).ifPresent(change -> {
            session.run(change);
            base = new Permissions(session.connection()).of(base.object());
            list = base.list();
        });
    }

    private synchronized List<Permission> permissions() {
        return list.permissions();
    }

    private IGPMPermission shown(Permission permission) {
        return new GPMPermission(permission, trustee(permission.trustee()));
    }

    private synchronized Trustee trustee(Sid sid) {
        return trustees.computeIfAbsent(sid, key -> Calls.get(() -> new Trustees(session.connection()).bySid(key)));
    }

    @Override
    public int getCount() {
        return permissions().size();
    }

    @Override
    public IGPMPermission getItem(int index) {
        List<Permission> now = permissions();
        return shown(now.get(Snapshot.checked(index, now.size()) - 1));
    }

    /** Follows edits: what has been removed is not shown any more, what has been added is. */
    @Override
    public Iterator<IGPMPermission> iterator() {
        Set<Permission> seen = new HashSet<>();
        return new Iterator<>() {
            private Optional<Permission> following() {
                return permissions().stream()
                        .filter(permission -> !seen.contains(permission))
                        .findFirst();
            }

            @Override
            public boolean hasNext() {
                return following().isPresent();
            }

            @Override
            public IGPMPermission next() {
                Permission permission = following().orElseThrow(NoSuchElementException::new);
                seen.add(permission);
                return shown(permission);
            }
        };
    }

    @Override
    public int add(IGPMPermission perm) {
        Permission wanted = GPMPermission.of(Calls.required(perm, "perm"));
        return edited(now -> now.add(wanted));
    }

    @Override
    public int remove(IGPMPermission perm) {
        Permission unwanted = GPMPermission.of(Calls.required(perm, "perm"));
        return edited(now -> now.remove(unwanted));
    }

    @Override
    public void removeTrustee(String trustee) {
        Sid sid = GPMTrustee.find(session, Calls.required(trustee, "trustee"))
                .trustee()
                .sid();
        edited(now -> now.removeTrustee(sid));
    }

    private synchronized int edited(Function<PermissionList, PermissionList.Edit> edit) {
        PermissionList.Edit done = Calls.get(() -> edit.apply(list));
        list = done.list();
        return done.changed() ? HResult.S_OK : HResult.S_FALSE;
    }
}
