// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.PermissionList;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc permission revoke}. */
@Command(
        name = "revoke",
        description = {
            "Takes permissions from users, computers or groups: all of them, denials too, or those up to one level.",
            "",
            "What comes from a container above is changed there. Levels that a SOM gives through full control cannot be"
                    + " taken apart here."
        },
        footer = {
            "  gpmc permission revoke 'Authenticated Users' --gpo 'Pilot'",
            "  gpmc permission revoke helpdesk --level edit --all      those with edit or less; higher levels stay",
            "  gpmc permission revoke bob --denied --gpo 'Pilot'       denials only",
            "  gpmc permission revoke S-1-5-21-1-2-3-1117 --all --yes  a deleted account"
        })
final class PermissionRevokeCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            arity = "1..*",
            paramLabel = "TRUSTEE",
            description = "Users, computers or groups: name, DOMAIN\\name, name@domain, DN or SID.")
    List<String> trustees = List.of();

    @Mixin
    final ObjectOptions objects = new ObjectOptions();

    @Option(names = "--level", paramLabel = "LEVEL", description = "Only this level, or a lower one in its place.")
    @Nullable String level;

    @Option(names = "--denied", description = "Only denials.")
    boolean denied;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    PermissionRevokeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            List<Trustee> whom = new Trustees(connection).findAll(trustees);
            String doing = "revoke " + (level == null ? "all " : level + " ")
                    + (denied ? "denials " : "permissions ") + "of "
                    + whom.stream().map(Trustee::displayName).collect(Collectors.joining(", ")) + " on";
            return new PermissionEdit(
                            invocation, connection, confirmation, doing, base -> plan(connection, base, whom, doing))
                    .make(objects.find(connection));
        }
    }

    private Optional<PlannedChange> plan(
            DomainConnection connection, ObjectPermissions base, List<Trustee> whom, String doing) {
        PermissionList list = base.list();
        for (Trustee trustee : whom) {
            PermissionList less = without(list, trustee);
            if (less.equals(list)) {
                refuseInherited(connection, base, trustee);
            }
            list = less;
        }
        return Planned.of(connection, base, list, new PermissionChanges(connection).set(base, list, doing));
    }

    private void refuseInherited(DomainConnection connection, ObjectPermissions base, Trustee trustee) {
        for (Permission permission : base.list().of(trustee.sid())) {
            if (permission.inherited() && isMeant(base.list(), permission)) {
                String above =
                        Above.where(connection, base.object(), permission).orElse("the container above");
                throw new UnsupportedException(
                        Failure.of("'" + permission.level().word() + "' of " + trustee.displayName()
                                        + " is inherited from " + above + " and cannot be revoked here")
                                .on(base.object().where())
                                .hint("Revoke it there; it goes from all that inherits it"));
            }
        }
    }

    private boolean isMeant(PermissionList list, Permission permission) {
        boolean covered = level == null
                || PermissionLevel.byWord(list.kind(), level)
                        .filter(wanted -> wanted.covers(permission.level()))
                        .isPresent();
        return covered && (level == null ? permission.denied() || !denied : permission.denied() == denied);
    }

    private PermissionList without(PermissionList list, Trustee trustee) {
        if (level != null) {
            PermissionLevel wanted = PermissionLevel.byWord(list.kind(), level)
                    .orElseThrow(() -> new UsageException(
                            "'" + level + "' is no level of " + list.kind().one(),
                            "Levels: "
                                    + PermissionLevel.of(list.kind()).stream()
                                            .map(PermissionLevel::word)
                                            .collect(Collectors.joining(", "))));
            return list.remove(new Permission(trustee.sid(), wanted, denied, false, true))
                    .list();
        }
        PermissionList result = list;
        for (Permission permission : list.of(trustee.sid())) {
            if (!permission.inherited() && (permission.denied() || !denied)) {
                result = result.remove(permission).list();
            }
        }
        return result;
    }
}
