// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.wmi.WmiFilters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi show}. */
@Command(
        name = "show",
        description = "Shows a WMI filter with its queries and the GPOs it is linked to.",
        footer = {"  gpmc wmi show 'Windows 11 clients'", "  gpmc wmi show 'Windows 11 clients' -o json"})
final class WmiShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILTER", description = "Name, GUID or WMI path.")
    String filter = "";

    WmiShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            WmiFilters filters = new WmiFilters(connection);
            invocation.output().one(WmiShapes.DETAILS, WmiDetails.read(filters, filters.find(filter)));
            return ExitCode.DONE.number();
        }
    }
}
