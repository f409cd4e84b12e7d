// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.wmi.WmiFilterChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi unlink}. */
@Command(
        name = "unlink",
        description = {
            "Unlinks whatever WMI filter GPOs have, even one that is gone. The filter itself stays.",
            "",
            "Such a GPO then applies to every computer that its links and permissions name."
        },
        footer = {"  gpmc wmi unlink 'Branch laptops' 'VPN settings'"})
final class WmiUnlinkCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "1..*", paramLabel = "GPO", description = "Display names or GUIDs.")
    List<String> gpos = List.of();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    WmiUnlinkCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            WmiFilterChanges changes = new WmiFilterChanges(connection);
            return new FilterLinkEdit(invocation, confirmation, "unlink", "Unlinked")
                    .make(connection, gpos, changes::unlink);
        }
    }
}
