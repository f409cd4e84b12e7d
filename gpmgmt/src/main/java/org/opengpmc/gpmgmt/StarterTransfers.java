// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.backup.StarterBackup;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.backup.StarterCabinet;
import org.opengpmc.core.backup.StarterPackage;
import org.opengpmc.core.backup.StarterRestore;
import org.opengpmc.core.backup.StoredStarterBackup;
import org.opengpmc.core.backup.SystemIdentity;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;

/**
 * Backup, restore and copy of starter GPOs, and their way by cabinets. Arguments are looked at when the call is made, the
 * rest is the operation's.
 */
final class StarterTransfers {
    private StarterTransfers() {}

    static Work load(DomainSession session, ReportSettings reports, String loadFile, boolean overwrite) {
        Path file = Calls.path(loadFile, "loadFile");
        return (steps, token) -> {
            StarterPackage starter = Calls.file(() -> StarterCabinet.read(file));
            PlannedChange planned = new StarterCabinet(session.connection()).load(starter, overwrite, token);
            var messages = session.run(planned, steps.observer(), token);
            return GPMResult.done(GPMStarterGPO.find(session, reports, starter.id()), messages);
        };
    }

    static Work restore(DomainSession session, ReportSettings reports, IGPMStarterGPOBackup backup) {
        Calls.required(backup, "tmplBackup");
        return (steps, token) -> {
            StoredStarterBackup stored = GPMStarterGPOBackup.read(backup);
            GpoId id = Calls.guid(stored.info().starterId(), "StarterGPOID");
            PlannedChange planned = new StarterRestore(session.connection()).plan(stored, token);
            var messages = session.run(planned, steps.observer(), token);
            return GPMResult.done(GPMStarterGPO.find(session, reports, id), messages);
        };
    }

    static Work backup(GPMStarterGPO starter, String backupDir, @Nullable String comment) {
        Path folder = Calls.path(backupDir, "backupDir");
        return (steps, token) -> Work.one(
                new StarterBackup(
                                starter.session().connection(),
                                StarterBackupFolder.open(folder),
                                List.of(starter.current()),
                                Calls.text(comment))
                        .run(steps.progress(), token),
                listed -> new GPMStarterGPOBackup(folder, listed.info(), starter.reports()));
    }

    static Work save(GPMStarterGPO starter, String saveFile, boolean overwrite, @Nullable SystemIdentity identity) {
        Path file = Calls.path(saveFile, "saveFile");
        return (steps, token) -> {
            StarterCabinet.Saved saved = new StarterCabinet(starter.session().connection())
                    .save(starter.current(), file, overwrite, identity);
            return GPMResult.done(saved.id().toString(), saved.messages());
        };
    }

    static Work copy(GPMStarterGPO starter, @Nullable String newDisplayName) {
        String given = Calls.text(newDisplayName);
        return (steps, token) -> {
            DomainSession session = starter.session();
            StarterGpo original = starter.current();
            GpoId id = GpoId.random();
            String name = given.isBlank()
                    ? new StarterGpos(session.connection()).freeName("Copy of " + original.displayName())
                    : given;
            Change change = new StarterChanges(session.connection()).copy(original, id, name, token);
            session.run(change, steps, token);
            return GPMResult.done(GPMStarterGPO.find(session, starter.reports(), id), List.of());
        };
    }
}
