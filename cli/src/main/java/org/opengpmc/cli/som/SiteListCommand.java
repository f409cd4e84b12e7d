// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.Soms;
import picocli.CommandLine.Command;

/** {@code gpmc site list}. */
@Command(
        name = "list",
        description = "Lists the sites of the forest, with links or without. All domains of the forest share them.",
        footer = {"  gpmc site list", "  gpmc link list --som Berlin"})
final class SiteListCommand implements Callable<Integer> {
    private final Invocation invocation;

    SiteListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            invocation.output().list(SomShapes.SITE, new Soms(connection).sites());
            return ExitCode.DONE.number();
        }
    }
}
