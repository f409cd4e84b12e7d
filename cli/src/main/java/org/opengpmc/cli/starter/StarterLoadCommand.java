// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.backup.StarterCabinet;
import org.opengpmc.core.backup.StarterPackage;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter load}. */
@Command(
        name = "load",
        description = {
            "Loads a starter GPO from a cabinet. It keeps the GUID that it has there, so there may be one of that GUID"
                    + " already: that is replaced only with --overwrite, and keeps its permissions.",
            "",
            "The cabinet is read and checked wholly before anything is written; a damaged one changes nothing (exit code"
                    + " 8)."
        },
        footer = {"  gpmc starter load ./workstation.cab --dry-run", "  gpmc starter load ./workstation.cab --overwrite"
        })
final class StarterLoadCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "The cabinet.")
    Path file = Path.of("");

    @Option(names = "--overwrite", description = "Replace the starter GPO of that GUID if there is one.")
    boolean overwrite;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    StarterLoadCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        StarterPackage loaded = StarterCabinet.read(file);
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            PlannedChange planned = new StarterCabinet(connection).load(loaded, overwrite, invocation.cancellation());
            if (Edit.make(invocation, connection, confirmation, planned)) {
                Edit.tell(
                        invocation,
                        StarterShapes.STARTER,
                        () -> new StarterGpos(connection).find(loaded.id().toString()),
                        made -> "Loaded starter GPO " + made + " from " + file + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
