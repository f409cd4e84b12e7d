// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc gpo status}. */
@Command(
        name = "status",
        description = "Shows or sets which halves of a GPO are applied.",
        footer = {
            "  gpmc gpo status 'Workstation baseline'",
            "  gpmc gpo status 'Workstation baseline' user-disabled      only computers apply it",
            "  gpmc gpo status 'Workstation baseline' all-enabled --yes"
        })
final class GpoStatusCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GPO", description = "Display name or GUID.")
    String gpo = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STATUS",
            converter = StatusWord.class,
            completionCandidates = StatusWord.Words.class,
            description = "${COMPLETION-CANDIDATES}. Without it, the status is shown.")
    @Nullable GpoStatus status;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    GpoStatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return status == null ? show() : set(status);
    }

    private int show() {
        try (DomainConnection connection = invocation.connect()) {
            Gpo found = new Gpos(connection).find(gpo);
            invocation.output().made(GpoShapes.GPO, found, Text.forPrograms(found.status()));
            return ExitCode.DONE.number();
        }
    }

    private int set(GpoStatus wanted) {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Gpos gpos = new Gpos(connection);
            Gpo before = gpos.find(gpo);
            if (before.status() == wanted) {
                String sentence = "GPO '" + before.displayName() + "' is " + Text.forPrograms(wanted) + " already.";
                invocation.output().made(GpoShapes.GPO, before, sentence);
            } else if (Edit.make(
                    invocation, connection, confirmation, new GpoChanges(connection).status(before, wanted))) {
                Edit.tell(
                        invocation,
                        GpoShapes.GPO,
                        () -> gpos.find(before.id().toString()),
                        after -> "GPO '" + after.displayName() + "' is now " + Text.forPrograms(after.status()) + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
