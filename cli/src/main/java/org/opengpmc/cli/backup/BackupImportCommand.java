// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.gpo.GpoShapes;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.Import;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc backup import}. */
@Command(
        name = "import",
        customSynopsis = "gpmc backup import [OPTIONS] DIR BACKUP --into GPO [--create]",
        description = {
            "Brings the settings of a backup, of this domain or another, into a GPO. All settings that the GPO had are"
                    + " replaced; its name, permissions, links and WMI filter stay.",
            "",
            "The old content is gone afterwards: make a backup before."
        },
        footer = {
            "  gpmc backup import ./backups 'Workstation baseline' --into 'Kiosk baseline'",
            "  gpmc backup import ./from-contoso 'Workstation baseline' --into 'Workstation baseline' --create"
        })
final class BackupImportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "BACKUP", description = "Its ID, or the name or GUID of its GPO.")
    String backup = "";

    @Option(names = "--into", required = true, paramLabel = "GPO", description = "The GPO to import into.")
    String into = "";

    @Option(names = "--create", description = "Make the GPO --into, which must not exist yet.")
    boolean create;

    @Option(names = "--allow-missing", description = "Import a backup of which files are gone, without them.")
    boolean allowMissing;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    BackupImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        StoredBackup stored =
                BackupFolder.read(new BackupChoice(BackupFolder.open(folder), invocation.output()).one(backup));
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Gpos gpos = new Gpos(connection);
            GpoId id = create ? GpoId.random() : gpos.find(into).id();
            if (Edit.make(invocation, connection, confirmation, plan(connection, gpos, stored, id))) {
                Edit.tell(
                        invocation,
                        GpoShapes.GPO,
                        () -> gpos.find(id.toString()),
                        after -> "Imported the settings of '" + stored.info().gpoName() + "' into "
                                + (create ? "the new GPO " : "GPO ") + after + ".");
            }
            return ExitCode.DONE.number();
        }
    }

    private PlannedChange plan(DomainConnection connection, Gpos gpos, StoredBackup stored, GpoId id) {
        Import importing = new Import(connection, allowMissing);
        return create
                ? importing.planNew(stored, id, into, invocation.cancellation())
                : importing.plan(stored, gpos.find(id.toString()), invocation.cancellation());
    }
}
