// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc gpo create}. */
@Command(
        name = "create",
        description =
                "Creates an empty GPO, linked nowhere, with the permissions that the domain's schema gives new GPOs.",
        footer = {
            "  gpmc gpo create 'Workstation baseline'",
            "  gpmc gpo create 'Workstation baseline' --yes -o json | jq -r .item.id"
        })
final class GpoCreateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Display name of the new GPO.")
    String name = "";

    @Mixin
    final Confirmation confirmation = new Confirmation();

    GpoCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            GpoId id = GpoId.random();
            if (Edit.make(invocation, connection, confirmation, new GpoChanges(connection).create(id, name))) {
                Edit.tell(
                        invocation,
                        GpoShapes.GPO,
                        () -> new Gpos(connection).find(id.toString()),
                        after -> "Created GPO '" + name.strip() + "' " + id + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
