// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter show}. */
@Command(
        name = "show",
        description = "Shows a starter GPO: what it says about itself, and how many settings each half has.",
        footer = {"  gpmc starter show 'Workstation starter'", "  gpmc starter show 'Workstation starter' -o json"})
final class StarterShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "STARTER", description = "Display name or GUID.")
    String starter = "";

    StarterShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            StarterDetails details = StarterDetails.read(connection, new StarterGpos(connection).find(starter));
            invocation.output().one(StarterShapes.DETAILS, details);
            return ExitCode.DONE.number();
        }
    }
}
