// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.SomLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc gpo delete}. */
@Command(
        name = "delete",
        description = {
            "Deletes GPOs from the directory and from SYSVOL. Links to them stay behind, broken.",
            "",
            "A backup brings a GPO back under its old GUID: make one before."
        },
        footer = {
            "  gpmc gpo delete 'Old baseline' --dry-run",
            "  gpmc backup create ./backups 'Old baseline' && gpmc gpo delete 'Old baseline' --yes"
        })
final class GpoDeleteCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "1..*", paramLabel = "GPO", description = "Display names or GUIDs.")
    List<String> gpos = List.of();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    GpoDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Gpos all = new Gpos(connection);
            List<Gpo> doomed = distinct(gpos.stream().map(all::find).toList());
            return doomed.size() == 1 ? deleteOne(connection, doomed.get(0)) : deleteAll(connection, doomed);
        }
    }

    /** A GPO may have been named twice, by name and by GUID. */
    private static List<Gpo> distinct(List<Gpo> named) {
        Map<GpoId, Gpo> byId = new LinkedHashMap<>();
        named.forEach(gpo -> byId.put(gpo.id(), gpo));
        return List.copyOf(byId.values());
    }

    private int deleteOne(DomainConnection connection, Gpo doomed) {
        for (SomLink link : new Links(connection).of(doomed)) {
            invocation.output().warning("it is linked to " + link.som().dn() + "; that link will lead nowhere");
        }
        if (Edit.make(invocation, connection, confirmation, new GpoChanges(connection).delete(doomed))) {
            invocation.output().made(GpoShapes.GPO, doomed, "Deleted GPO " + doomed + ".");
        }
        return ExitCode.DONE.number();
    }

    private int deleteAll(DomainConnection connection, List<Gpo> doomed) {
        GpoChanges changes = new GpoChanges(connection);
        List<ChangeBatch.Item> items = doomed.stream()
                .map(gpo -> new ChangeBatch.Item(
                        gpo.toString(), cancellation -> new PlannedChange(changes.delete(gpo), List.of())))
                .toList();
        return Edit.makeAll(
                invocation,
                connection,
                confirmation,
                "delete",
                items,
                number -> "Deleted " + Text.count(number, "GPO") + ".");
    }
}
