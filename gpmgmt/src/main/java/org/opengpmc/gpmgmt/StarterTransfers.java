// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import org.opengpmc.core.backup.StarterCabinet;
import org.opengpmc.core.backup.StarterPackage;
import org.opengpmc.core.backup.StarterRestore;
import org.opengpmc.core.backup.StoredStarterBackup;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.gpo.GpoId;

/** How starter GPOs come into a domain. Arguments are looked at when the call is made, the rest is the operation's. */
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
}
