// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi delete}. */
@Command(
        name = "delete",
        description = {
            "Deletes a WMI filter. One that is linked to GPOs is kept: a GPO whose filter is gone applies nowhere.",
            "",
            "'gpmc wmi export' keeps a filter in a file; 'gpmc wmi import --keep-id' brings it back with its links."
        },
        footer = {"  gpmc wmi unlink 'Branch laptops' && gpmc wmi delete Laptops", "  gpmc wmi delete Laptops --force"})
final class WmiDeleteCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILTER", description = "Name, GUID or WMI path.")
    String filter = "";

    @Option(names = "--force", description = "Delete it even if it is linked; those GPOs then apply nowhere.")
    boolean force;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    WmiDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            WmiFilters filters = new WmiFilters(connection);
            WmiFilter doomed = filters.find(filter);
            var change = new WmiFilterChanges(connection).delete(doomed, force);
            if (force) {
                for (Gpo gpo : filters.usersOf(doomed)) {
                    invocation.output().warning("it is linked to GPO " + gpo + ", which will apply nowhere");
                }
            }
            if (Edit.make(invocation, connection, confirmation, change)) {
                invocation.output().made(WmiShapes.FILTER, doomed, "Deleted WMI filter " + doomed + ".");
            }
            return ExitCode.DONE.number();
        }
    }
}
