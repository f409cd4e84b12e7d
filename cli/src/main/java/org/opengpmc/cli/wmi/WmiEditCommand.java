// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.wmifilter.WmiQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi edit}. */
@Command(
        name = "edit",
        description = {
            "Gives a WMI filter another name, description or other queries, which replace all there are.",
            "",
            "Every GPO linked to the filter is concerned from the next time that a computer applies its policy."
        },
        footer = {
            "  gpmc wmi edit Laptops --name 'Mobile computers' --description ''",
            "  gpmc wmi edit Laptops --query 'SELECT * FROM Win32_Battery' --query 'SELECT * FROM Win32_PortableBattery'"
        })
final class WmiEditCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILTER", description = "Name, GUID or WMI path.")
    String filter = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Another name.")
    @Nullable String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "Another description; '' for none.")
    @Nullable String description;

    @Mixin
    final QueryOptions queries = new QueryOptions();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    WmiEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (name == null && description == null && queries.queries.isEmpty()) {
            throw new UsageException("what is to change?", "Add --name, --description or --query");
        }
        List<WmiQuery> checked = queries.checked();
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            WmiFilters filters = new WmiFilters(connection);
            WmiFilter before = filters.find(filter);
            Change change = new WmiFilterChanges(connection)
                    .edit(before, name, description, checked.isEmpty() ? null : checked);
            if (Edit.make(invocation, connection, confirmation, change)) {
                Edit.tell(
                        invocation,
                        WmiShapes.FILTER,
                        () -> filters.find(before.id().toString()),
                        after -> "Changed WMI filter " + after + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
