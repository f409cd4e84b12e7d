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

/** {@code gpmc gpo rename}. */
@Command(
        name = "rename",
        description = "Gives a GPO another display name. Its GUID, and with it links and permissions, stay.",
        footer = {"  gpmc gpo rename 'Baseline' 'Workstation baseline'"})
final class GpoRenameCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GPO", description = "Display name or GUID.")
    String gpo = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The new display name.")
    String name = "";

    @Mixin
    final Confirmation confirmation = new Confirmation();

    GpoRenameCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Gpos gpos = new Gpos(connection);
            Gpo before = gpos.find(gpo);
            if (Edit.make(invocation, connection, confirmation, new GpoChanges(connection).rename(before, name))) {
                Edit.tell(
                        invocation,
                        GpoShapes.GPO,
                        () -> gpos.find(before.id().toString()),
                        after -> "Renamed GPO '" + before.displayName() + "' to '" + after.displayName() + "'.");
            }
            return ExitCode.DONE.number();
        }
    }
}
