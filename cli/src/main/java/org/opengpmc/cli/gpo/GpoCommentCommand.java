// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

/** {@code gpmc gpo comment}. */
@Command(
        name = "comment",
        description = "Shows or sets the comment of a GPO, as the editor's properties page shows it.",
        footer = {
            "  gpmc gpo comment 'Workstation baseline'",
            "  gpmc gpo comment 'Workstation baseline' 'Owner: desktop team'",
            "  gpmc gpo comment 'Workstation baseline' ''       take it away"
        })
final class GpoCommentCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GPO", description = "Display name or GUID.")
    String gpo = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "The new comment; empty to take it away. Without it, the comment is shown.")
    @Nullable String text;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    GpoCommentCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return text == null ? show() : set(text);
    }

    private int show() {
        try (DomainConnection connection = invocation.connect()) {
            GpoDetails details = GpoDetails.read(connection, new Gpos(connection).find(gpo));
            invocation.output().made(GpoShapes.DETAILS, details, details.comment());
            return ExitCode.DONE.number();
        }
    }

    private int set(String wanted) {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Gpo found = new Gpos(connection).find(gpo);
            if (Edit.make(invocation, connection, confirmation, new GpoChanges(connection).comment(found, wanted))) {
                String did = wanted.isEmpty() ? "Took away the comment of" : "Set the comment of";
                Edit.tell(
                        invocation,
                        GpoShapes.DETAILS,
                        () -> GpoDetails.read(connection, found),
                        after -> did + " GPO '" + found.displayName() + "'.");
            }
            return ExitCode.DONE.number();
        }
    }
}
