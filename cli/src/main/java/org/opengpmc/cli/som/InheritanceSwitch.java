// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;

/** Blocks or unblocks inheritance. */
final class InheritanceSwitch {
    private final Invocation invocation;
    private final Confirmation confirmation;

    InheritanceSwitch(Invocation invocation, Confirmation confirmation) {
        this.invocation = invocation;
        this.confirmation = confirmation;
    }

    /** @return the exit code */
    int turn(String name, boolean block) {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Soms soms = new Soms(connection);
            Som som = soms.find(name);
            String now = "Inheritance is " + (block ? "" : "not ") + "blocked at ";
            PlannedChange planned;
            try {
                planned = new LinkChanges(connection).blockInheritance(som, block);
            } catch (AlreadyExistsException e) {
                invocation.output().made(SomShapes.SOM, som, now + som + " already.");
                return ExitCode.DONE.number();
            }
            if (Edit.make(invocation, connection, confirmation, planned)) {
                Edit.tell(
                        invocation,
                        SomShapes.SOM,
                        () -> soms.byDn(som.dn()).orElse(som),
                        after -> now + after + " now.");
            }
            return ExitCode.DONE.number();
        }
    }
}
