// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc permission owner}. */
@Command(
        name = "owner",
        description = {
            "Shows or sets the owner of objects. The owner can always change permissions.",
            "",
            "The owner of a GPO is set on the directory object and on the SYSVOL folder."
        },
        footer = {
            "  gpmc permission owner --gpo 'Workstation baseline'",
            "  gpmc permission owner --all -o csv",
            "  gpmc permission owner 'Domain Admins' --gpo 'Workstation baseline' --yes"
        })
final class PermissionOwnerCommand implements Callable<Integer> {
    private record Owned(SecuredObject object, @Nullable Trustee owner) {}

    private static final Shape<Owned> SHAPE = Shape.<Owned>named("owner", 1)
            .column("object", "Object", row -> row.object.name())
            .column("owner", "Owner", row -> row.owner == null ? null : row.owner.displayName())
            .detail("sid", "SID", row -> row.owner == null ? null : row.owner.sid())
            .detail("where", "Where", row -> row.object.where());

    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "TRUSTEE", description = "The new owner. Without it, the owner is shown.")
    @Nullable String owner;

    @Mixin
    final ObjectOptions objects = new ObjectOptions();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    PermissionOwnerCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return owner == null ? show() : set(owner);
    }

    private int show() {
        try (DomainConnection connection = invocation.connect()) {
            List<ObjectPermissions> found = objects.read(connection);
            Set<Sid> sids = new LinkedHashSet<>();
            for (ObjectPermissions object : found) {
                if (object.descriptor().owner() != null) {
                    sids.add(object.descriptor().owner());
                }
            }
            Map<Sid, Trustee> names = new Trustees(connection).bySid(sids);
            List<Owned> rows = found.stream()
                    .map(object -> new Owned(
                            object.object(), nameOf(object.descriptor().owner(), names)))
                    .toList();
            invocation.output().list(SHAPE, rows);
            return ExitCode.DONE.number();
        }
    }

    private static @Nullable Trustee nameOf(@Nullable Sid owner, Map<Sid, Trustee> names) {
        return owner == null ? null : names.get(owner);
    }

    private int set(String name) {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Trustee wanted = new Trustees(connection).find(name);
            PermissionChanges changes = new PermissionChanges(connection);
            String doing = "make " + wanted.displayName() + " the owner of";
            return new PermissionEdit(
                            invocation,
                            connection,
                            confirmation,
                            doing,
                            base -> changes.setOwner(base.object(), wanted.sid(), doing)
                                    .map(change -> new PlannedChange(change, List.of())))
                    .make(objects.find(connection));
        }
    }
}
