// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter copy}. */
@Command(
        name = "copy",
        description = {
            "Copies a starter GPO within the domain. The copy has the permissions of a new one, and that of a system starter"
                    + " GPO is a custom one, which can be changed.",
            "",
            "To bring a starter GPO to another domain, save it there to a cabinet and load that here."
        },
        footer = {
            "  gpmc starter copy 'Windows Vista EC User' --name 'Our users'",
            "  gpmc starter copy 'Workstation starter'       named 'Copy of Workstation starter'"
        })
final class StarterCopyCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "STARTER", description = "Display name or GUID.")
    String starter = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Display name of the copy (default: 'Copy of' and the name, with a number where needed).")
    @Nullable String name;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    StarterCopyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            StarterGpos starters = new StarterGpos(connection);
            StarterGpo original = starters.find(starter);
            String wanted = name != null ? name : starters.freeName("Copy of " + original.displayName());
            GpoId id = GpoId.random();
            Change change = new StarterChanges(connection).copy(original, id, wanted, invocation.cancellation());
            if (Edit.make(invocation, connection, confirmation, change)) {
                Edit.tell(
                        invocation,
                        StarterShapes.STARTER,
                        () -> starters.find(id.toString()),
                        made -> "Copied starter GPO '" + original.displayName() + "' to " + made + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
