// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.Inheritance;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gpmc inheritance show}. */
@Command(
        name = "show",
        description = {
            "Shows the links that reach what is in an OU, container or domain, in order of precedence: 1 wins. Then those"
                    + " that do not, and why.",
            "",
            "Links of sites are not part of it: which site counts depends on the computer. They come last, or first if they"
                    + " are enforced. The status and the WMI filter of a GPO are shown beside, but change"
                    + " no precedence; permissions are not looked at."
        },
        footer = {
            "  gpmc inheritance show contoso.test/Sales/West",
            "  gpmc inheritance show 'CN=Computers,DC=contoso,DC=test'",
            "  gpmc inheritance show contoso.test/Sales -o json | jq '.items[] | select(.precedence == null)'"
        })
final class InheritanceShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "SOM", description = "DN, path such as contoso.test/Sales, or name.")
    String som = "";

    InheritanceShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            Som asked = new Soms(connection).find(som);
            Inheritance inheritance = Inheritance.of(connection, asked);
            if (asked.blocksInheritance()) {
                invocation.output().remark(asked + " blocks inheritance.");
            }
            invocation.output().list(SomShapes.INHERITANCE, InheritanceRow.all(connection, inheritance));
            return ExitCode.DONE.number();
        }
    }
}
