// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter create}. */
@Command(
        name = "create",
        description = {
            "Creates an empty starter GPO with the permissions that its folder in SYSVOL inherits.",
            "",
            "A domain that has no folder of starter GPOs yet gets it."
        },
        footer = {
            "  gpmc starter create 'Workstation starter' --description 'What every workstation gets'",
            "  gpmc starter edit 'Workstation starter' --computer-pol ./Registry.pol"
        })
final class StarterCreateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Display name of the new starter GPO.")
    String name = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    String description = "";

    @Mixin
    final Confirmation confirmation = new Confirmation();

    StarterCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            GpoId id = GpoId.random();
            if (Edit.make(
                    invocation,
                    connection,
                    confirmation,
                    new StarterChanges(connection).create(id, name, description))) {
                Edit.tell(
                        invocation,
                        StarterShapes.STARTER,
                        () -> new StarterGpos(connection).find(id.toString()),
                        after -> "Created starter GPO '" + name.strip() + "' " + id + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
