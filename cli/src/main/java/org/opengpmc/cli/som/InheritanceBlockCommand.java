// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc inheritance block}. */
@Command(
        name = "block",
        description =
                "Blocks inheritance: of the links above an OU or domain only enforced ones still reach it and what is below it.",
        footer = {
            "  gpmc inheritance block contoso.test/Servers",
            "  gpmc inheritance block 'OU=Servers,DC=contoso,DC=test' --yes"
        })
final class InheritanceBlockCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "SOM", description = "DN, path such as contoso.test/Sales, or name of an OU or domain.")
    String som = "";

    @Mixin
    final Confirmation confirmation = new Confirmation();

    InheritanceBlockCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return new InheritanceSwitch(invocation, confirmation).turn(som, true);
    }
}
