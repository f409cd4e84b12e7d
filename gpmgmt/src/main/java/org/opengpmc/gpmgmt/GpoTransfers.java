// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.Copy;
import org.opengpmc.core.backup.Copy.Permissions;
import org.opengpmc.core.backup.Import;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.gpo.EqualNames;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;

/** Backup, import and copy of a GPO. Arguments are looked at when the call is made, the rest is the operation's. */
final class GpoTransfers {
    private GpoTransfers() {}

    static Work backup(GPMGPO gpo, String backupDir, @Nullable String comment) {
        Path folder = Calls.path(backupDir, "backupDir");
        return (steps, token) -> Work.one(
                new Backup(
                                gpo.session().connection(),
                                BackupFolder.open(folder),
                                List.of(gpo.current()),
                                Calls.text(comment))
                        .run(steps.progress(), token),
                listed -> new GPMBackup(folder, listed.info(), gpo.reports()));
    }

    static Work importBackup(GPMGPO gpo, int flags, IGPMBackup backup, @Nullable Object migrationTable) {
        Calls.flags(flags, GPMFlags.GPM_MIGRATIONTABLE_ONLY);
        Calls.required(backup, "backup");
        requireNothingToMap(flags, migrationTable);
        return (steps, token) -> {
            DomainSession session = gpo.session();
            StoredBackup stored = GPMBackup.read(backup);
            PlannedChange planned = new Import(session.connection(), false).plan(stored, gpo.current(), token);
            var messages = session.run(planned, steps.observer(), token);
            gpo.refresh();
            return GPMResult.done(gpo, messages);
        };
    }

    static Work copy(
            GPMGPO gpo,
            int flags,
            IGPMDomain domain,
            @Nullable String newDisplayName,
            @Nullable Object migrationTable) {
        Calls.flags(flags, GPMFlags.GPM_MIGRATIONTABLE_ONLY | GPMFlags.GPM_PROCESS_SECURITY);
        requireNothingToMap(flags, migrationTable);
        if (!(Calls.required(domain, "domain") instanceof GPMDomain destination)) {
            throw GPMException.invalidArgument("the domain must be one that getDomain has opened");
        }
        String given = Calls.text(newDisplayName);
        return (steps, token) -> {
            DomainSession session = destination.session();
            Gpo original = gpo.current();
            GpoId id = GpoId.random();
            String name = given.isBlank() ? "Copy of " + original.displayName() : given;
            PlannedChange planned = new Copy(gpo.session().connection(), session.connection(), EqualNames.ALLOWED)
                    .plan(original, id, name, permissions(flags), token);
            var messages = session.run(planned, steps.observer(), token);
            Gpo made = new Gpos(session.connection()).find(id.toString());
            return GPMResult.done(new GPMGPO(session, gpo.reports(), made), messages);
        };
    }

    private static Permissions permissions(int flags) {
        return (flags & GPMFlags.GPM_PROCESS_SECURITY) == 0 ? Permissions.DEFAULT : Permissions.KEEP;
    }

    /** A table without entries changes nothing, unless everything must be in it. */
    private static void requireNothingToMap(int flags, @Nullable Object migrationTable) {
        boolean entries = migrationTable != null
                && !GPMMigrationTable.argument(migrationTable).entries().isEmpty();
        if (entries || (flags & GPMFlags.GPM_MIGRATIONTABLE_ONLY) != 0) {
            throw GPMException.notImplemented("applying a migration table");
        }
    }
}
