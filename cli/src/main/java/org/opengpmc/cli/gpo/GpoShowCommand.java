// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gpmc gpo show}. */
@Command(
        name = "show",
        description = "Shows a GPO, with the versions of both its halves in both its stores: the directory and SYSVOL.",
        footer = {
            "  gpmc gpo show 'Default Domain Policy'",
            "  gpmc gpo show '{31B2F340-016D-11D2-945F-00C04FB984F9}' -o json"
        })
final class GpoShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "GPO", description = "Display name or GUID.")
    String gpo = "";

    GpoShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            GpoDetails details = GpoDetails.read(connection, new Gpos(connection).find(gpo));
            invocation.output().one(GpoShapes.DETAILS, details);
            return ExitCode.DONE.number();
        }
    }
}
