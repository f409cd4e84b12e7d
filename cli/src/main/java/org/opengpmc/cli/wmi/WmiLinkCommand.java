// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi link}. */
@Command(
        name = "link",
        description =
                "Links a WMI filter to GPOs, in place of the one they have: from then on they apply only where it holds.",
        footer = {"  gpmc wmi link Laptops 'Branch laptops' 'VPN settings'"})
final class WmiLinkCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "FILTER", description = "Name, GUID or WMI path.")
    String filter = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "GPO", description = "Display names or GUIDs.")
    List<String> gpos = List.of();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    WmiLinkCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            WmiFilter found = new WmiFilters(connection).find(filter);
            WmiFilterChanges changes = new WmiFilterChanges(connection);
            return new FilterLinkEdit(invocation, confirmation, "link", "Linked")
                    .make(connection, gpos, gpo -> changes.link(gpo, found));
        }
    }
}
