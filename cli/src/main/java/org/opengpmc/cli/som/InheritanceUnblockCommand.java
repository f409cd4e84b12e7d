// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc inheritance unblock}. */
@Command(
        name = "unblock",
        description = "Unblocks inheritance: the links above an OU or domain reach it again.",
        footer = {
            "  gpmc inheritance unblock contoso.test/Servers",
            "  gpmc inheritance unblock 'OU=Servers,DC=contoso,DC=test' --yes"
        })
final class InheritanceUnblockCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "SOM", description = "DN, path such as contoso.test/Sales, or name of an OU or domain.")
    String som = "";

    @Mixin
    final Confirmation confirmation = new Confirmation();

    InheritanceUnblockCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return new InheritanceSwitch(invocation, confirmation).turn(som, false);
    }
}
