// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Soms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gpmc som show}. */
@Command(
        name = "show",
        description = "Shows a site, domain, OU or container with its own links in link order.",
        footer = {
            "  gpmc som show contoso.test",
            "  gpmc som show contoso.test/Sales/West",
            "  gpmc som show Default-First-Site-Name -o json"
        })
final class SomShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "SOM", description = "DN, path such as contoso.test/Sales, or name.")
    String som = "";

    SomShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            invocation
                    .output()
                    .one(SomShapes.DETAILS, SomDetails.of(new Soms(connection).find(som), LinkedGpos.of(connection)));
            return ExitCode.DONE.number();
        }
    }
}
