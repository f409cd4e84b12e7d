// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opengpmc.cli.Changed;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;

/** One change of permissions made to many objects: those that need none are told, the others changed. */
final class PermissionEdit {
    private final Invocation invocation;
    private final DomainConnection connection;
    private final Confirmation confirmation;
    private final String doing;
    private final Function<ObjectPermissions, Optional<PlannedChange>> plan;

    /**
     * @param doing what is done, in words that an object's name follows
     * @param plan makes the change of one object; empty if there is nothing to change
     */
    PermissionEdit(
            Invocation invocation,
            DomainConnection connection,
            Confirmation confirmation,
            String doing,
            Function<ObjectPermissions, Optional<PlannedChange>> plan) {
        this.invocation = invocation;
        this.connection = connection;
        this.confirmation = confirmation;
        this.doing = doing;
        this.plan = plan;
    }

    /** Makes it; gives the exit code. */
    int make(List<SecuredObject> objects) {
        return objects.size() == 1 ? one(objects.get(0)) : many(objects);
    }

    private int one(SecuredObject object) {
        Optional<PlannedChange> change = plan.apply(new Permissions(connection).of(object));
        if (change.isEmpty()) {
            String sentence = "There is nothing to change on " + object + ".";
            invocation.output().madeMany(Changed.SHAPE, List.of(), sentence);
        } else if (Edit.make(invocation, connection, confirmation, change.get())) {
            invocation
                    .output()
                    .madeMany(
                            Changed.SHAPE,
                            List.of(new Changed(object.toString(), object.where())),
                            "Done: " + doing + " " + object + ".");
        }
        return ExitCode.DONE.number();
    }

    private int many(List<SecuredObject> objects) {
        List<ChangeBatch.Item> items = new ArrayList<>();
        int already = 0;
        for (ObjectPermissions base : ObjectOptions.read(connection, objects)) {
            if (isNeeded(base)) {
                items.add(item(base.object()));
            } else {
                already++;
            }
        }
        if (items.isEmpty()) {
            invocation.output().madeMany(Changed.SHAPE, List.of(), "There is nothing to change.");
            return ExitCode.DONE.number();
        }
        String rest = already == 0 ? "." : "; " + already + " needed no change.";
        return Edit.makeAll(
                invocation,
                connection,
                confirmation,
                doing,
                items,
                number -> "Changed " + number + " of " + objects.size() + rest);
    }

    /** What cannot be planned is told when its turn comes. */
    private boolean isNeeded(ObjectPermissions base) {
        try {
            return plan.apply(base).isPresent();
        } catch (GpmcException e) {
            return true;
        }
    }

    private ChangeBatch.Item item(SecuredObject object) {
        return new ChangeBatch.Item(
                object.toString(),
                cancellation -> plan.apply(new Permissions(connection).of(object))
                        .orElseThrow(() -> new AlreadyExistsException(Failure.of("there is nothing to change any more")
                                .on(object.where()))));
    }
}
