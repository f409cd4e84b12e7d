// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.core.wmi.WmiFilters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi create}. */
@Command(
        name = "create",
        description = "Creates a WMI filter, linked to no GPO. Its queries are checked before.",
        footer = {
            "  gpmc wmi create 'Windows 11 clients' \\",
            "    --query 'SELECT * FROM Win32_OperatingSystem WHERE BuildNumber >= 22000 AND ProductType = \"1\"'",
            "  gpmc wmi create Laptops --description 'Has a battery' --query 'SELECT * FROM Win32_Battery' --yes"
        })
final class WmiCreateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name of the new filter.")
    String name = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    String description = "";

    @Mixin
    final QueryOptions queries = new QueryOptions();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    WmiCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (queries.queries.isEmpty()) {
            throw new UsageException("a WMI filter needs a query", "Add --query 'SELECT * FROM …'");
        }
        WmiFilterDraft draft = WmiFilterDraft.of(name, description, queries.checked());
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            if (Edit.make(invocation, connection, confirmation, new WmiFilterChanges(connection).create(draft))) {
                Edit.tell(
                        invocation,
                        WmiShapes.FILTER,
                        () -> new WmiFilters(connection).find(draft.id().toString()),
                        after -> "Created WMI filter " + after + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
