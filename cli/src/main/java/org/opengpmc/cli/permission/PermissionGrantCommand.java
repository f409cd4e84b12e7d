// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.PermissionList;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc permission grant}. */
@Command(
        name = "grant",
        description = {
            "Raises users, computers or groups to a level. Who has an equal or higher level keeps it.",
            "",
            "Levels: of a GPO read, apply, edit, edit-delete; of a SOM link, logging, planning; of the domain also"
                    + " create-gpo, create-wmi, full-wmi, create-starter; of a WMI filter edit, full; of a starter GPO"
                    + " read, edit, full. On a GPO both the directory object and the SYSVOL folder are changed."
        },
        footer = {
            "  gpmc permission grant apply 'Workstation Ring 1' --gpo 'Workstation baseline'",
            "  gpmc permission grant edit 'CONTOSO\\helpdesk' --gpo A --gpo B --yes",
            "  gpmc permission grant read 'Authenticated Users' --replace --gpo Pilot    no longer apply",
            "  gpmc permission grant link helpdesk --som OU=Sales,DC=contoso,DC=com",
            "  gpmc permission grant create-gpo helpdesk --som contoso.com"
        })
final class PermissionGrantCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "LEVEL", description = "Such as read, apply, edit, edit-delete, link.")
    String level = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TRUSTEE",
            description = "Users, computers or groups: name, DOMAIN\\name, name@domain, DN or SID.")
    List<String> trustees = List.of();

    @Mixin
    final ObjectOptions objects = new ObjectOptions();

    @Option(names = "--replace", description = "Take all other levels and denials from the trustees first.")
    boolean replace;

    @Option(names = "--here-only", description = "On a SOM: do not let OUs below inherit it.")
    boolean hereOnly;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    PermissionGrantCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            List<SecuredObject> found = objects.find(connection);
            List<Trustee> whom = new Trustees(connection).findAll(trustees);
            whom.forEach(PermissionGrantCommand::refuseDeleted);
            if (found.isEmpty()) {
                throw new UsageException("there is no such object", null);
            }
            PermissionLevel wanted = level(found.get(0).kind());
            String doing = "grant " + wanted.word() + " to "
                    + whom.stream().map(Trustee::displayName).collect(Collectors.joining(", ")) + " on";
            return new PermissionEdit(
                            invocation,
                            connection,
                            confirmation,
                            doing,
                            base -> plan(connection, base, wanted, whom, doing))
                    .make(found);
        }
    }

    private PermissionLevel level(SecuredKind kind) {
        return PermissionLevel.byWord(kind, level)
                .filter(known -> !known.isCustom())
                .orElseThrow(() -> new UsageException(
                        "'" + level + "' is no level that can be granted on " + kind.one(),
                        "Levels of " + kind.one() + ": "
                                + PermissionLevel.of(kind).stream()
                                        .filter(l -> !l.isCustom())
                                        .map(PermissionLevel::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static void refuseDeleted(Trustee trustee) {
        if (trustee.type() == Trustee.Type.DELETED) {
            throw new NotFoundException(Failure.of("nobody has the SID " + trustee.sid() + " any more")
                    .hint("Its old permissions can be taken away with 'gpmc permission revoke'"));
        }
    }

    private Optional<PlannedChange> plan(
            DomainConnection connection,
            ObjectPermissions base,
            PermissionLevel wanted,
            List<Trustee> whom,
            String doing) {
        PermissionList list = base.list();
        for (Trustee trustee : whom) {
            list = replace ? list.removeTrustee(trustee.sid()).list() : list;
            list = list.add(Permission.grant(trustee.sid(), wanted, !hereOnly)).list();
        }
        return Planned.of(connection, base, list, new PermissionChanges(connection).set(base, list, doing));
    }
}
