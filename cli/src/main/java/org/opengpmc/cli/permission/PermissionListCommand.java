// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.permission.EffectiveAccess;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.trustee.Memberships;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gpmc permission list}. */
@Command(
        name = "list",
        description = {
            "Lists permissions: who has which level, or is denied it, here or from above.",
            "",
            "With --effective, what one trustee can do in the end: through all groups it is in, denials considered."
        },
        footer = {
            "  gpmc permission list --gpo 'Workstation baseline'",
            "  gpmc permission list --all --trustee helpdesk -o csv",
            "  gpmc permission list --all --trustee bob --effective      which GPOs bob can read, apply, edit",
            "  gpmc permission list --som OU=Sales,DC=contoso,DC=com",
            "  gpmc permission list --som contoso.com                    also who may create GPOs and WMI filters"
        })
final class PermissionListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    final ObjectOptions objects = new ObjectOptions();

    @Option(
            names = "--trustee",
            paramLabel = "TRUSTEE",
            description = "Only this user, computer or group: name, DOMAIN\\name, name@domain, DN or SID.")
    @Nullable String trustee;

    @Option(names = "--effective", description = "What the trustee can do through all of its groups.")
    boolean effective;

    PermissionListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (effective && trustee == null) {
            throw new UsageException("--effective is about one trustee", "Add --trustee NAME");
        }
        try (DomainConnection connection = invocation.connect()) {
            Trustee wanted = trustee == null ? null : new Trustees(connection).find(trustee);
            List<ObjectPermissions> found = objects.read(connection);
            List<PermissionRow> rows = effective && wanted != null
                    ? effective(connection, found, wanted)
                    : PermissionRow.of(connection, found).stream()
                            .filter(row -> wanted == null || row.trustee().sid().equals(wanted.sid()))
                            .toList();
            invocation.output().list(PermissionRow.SHAPE, rows);
            return ExitCode.DONE.number();
        }
    }

    private static List<PermissionRow> effective(
            DomainConnection connection, List<ObjectPermissions> found, Trustee wanted) {
        Set<Sid> sids = Memberships.of(connection, wanted);
        List<PermissionRow> rows = new ArrayList<>();
        for (ObjectPermissions object : found) {
            for (PermissionLevel level : EffectiveAccess.levels(object, sids)) {
                rows.add(new PermissionRow(
                        object.object(), new Permission(wanted.sid(), level, false, false, false), wanted));
            }
        }
        return rows;
    }
}
