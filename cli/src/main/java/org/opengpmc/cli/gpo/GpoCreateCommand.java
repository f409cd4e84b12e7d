// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.starter.GpoFromStarter;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc gpo create}. */
@Command(
        name = "create",
        description = {
            "Creates a GPO, linked nowhere, with the permissions that the domain's schema gives new GPOs.",
            "",
            "It is empty, or has the settings of a starter GPO; afterwards the two have nothing to do with each other."
        },
        footer = {
            "  gpmc gpo create 'Workstation baseline'",
            "  gpmc gpo create 'Workstation baseline' --from-starter 'Workstation starter'",
            "  gpmc gpo create 'Workstation baseline' --yes -o json | jq -r .item.id"
        })
final class GpoCreateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Display name of the new GPO.")
    String name = "";

    @Option(
            names = "--from-starter",
            paramLabel = "STARTER",
            description = "Take the settings of this starter GPO: its name or GUID.")
    @Nullable String starter;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    GpoCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            GpoId id = GpoId.random();
            if (Edit.make(invocation, connection, confirmation, plan(connection, id))) {
                Edit.tell(
                        invocation,
                        GpoShapes.GPO,
                        () -> new Gpos(connection).find(id.toString()),
                        after -> "Created GPO '" + name.strip() + "' " + id + ".");
            }
            return ExitCode.DONE.number();
        }
    }

    private Change plan(DomainConnection connection, GpoId id) {
        if (starter == null) {
            return new GpoChanges(connection).create(id, name);
        }
        StarterGpo source = new StarterGpos(connection).find(starter);
        return new GpoFromStarter(connection).plan(source, id, name, invocation.cancellation());
    }
}
