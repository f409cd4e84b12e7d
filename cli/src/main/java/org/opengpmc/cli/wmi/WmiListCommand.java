// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.wmi.WmiFilters;
import picocli.CommandLine.Command;

/** {@code gpmc wmi list}. */
@Command(
        name = "list",
        description = "Lists the WMI filters of the domain by name.",
        footer = {"  gpmc wmi list", "  gpmc wmi list -o json | jq -r '.items[] | .name + \": \" + .queries[].query'"})
final class WmiListCommand implements Callable<Integer> {
    private final Invocation invocation;

    WmiListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            invocation.output().list(WmiShapes.FILTER, new WmiFilters(connection).list());
            return ExitCode.DONE.number();
        }
    }
}
