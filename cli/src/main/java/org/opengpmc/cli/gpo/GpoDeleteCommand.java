// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc gpo delete}. */
@Command(
        name = "delete",
        description = {
            "Deletes a GPO from the directory and from SYSVOL. Links to it stay behind, broken.",
            "",
            "A backup brings it back under its old GUID: make one before."
        },
        footer = {
            "  gpmc gpo delete 'Old baseline' --dry-run",
            "  gpmc backup create ./backups 'Old baseline' && gpmc gpo delete 'Old baseline' --yes"
        })
final class GpoDeleteCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "GPO", description = "Display name or GUID.")
    String gpo = "";

    @Mixin
    final Confirmation confirmation = new Confirmation();

    GpoDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite()) {
            Gpo doomed = new Gpos(connection).find(gpo);
            if (Edit.make(invocation, connection, confirmation, new GpoChanges(connection).delete(doomed))) {
                invocation.output().made(GpoShapes.GPO, doomed, "Deleted GPO " + doomed + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
