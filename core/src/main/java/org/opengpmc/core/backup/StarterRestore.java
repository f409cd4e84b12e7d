// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.List;
import java.util.Optional;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterChanges.Existing;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.startergpo.StarterBackupInfo;

/**
 * Restores backups of starter GPOs in the domain they come from, under the old GUID. One that still exists gets its old
 * content and name and keeps its permissions; a deleted one is made anew with those of a new starter GPO. Both halves of
 * the version go up.
 */
public final class StarterRestore {
    private final DomainConnection connection;

    /** Restores to the domain that the connection leads to. */
    public StarterRestore(DomainConnection connection) {
        this.connection = connection;
    }

    /**
     * Plans it.
     *
     * @throws UnsupportedException if the backup is of another domain: a cabinet is for that
     * @throws InvalidInputException if the backup names no GUID, or a name that no starter GPO may have
     */
    public PlannedChange plan(StoredStarterBackup backup, CancellationToken cancellation) {
        StarterBackupInfo info = backup.info();
        requireSameDomain(backup);
        GpoId id = GpoId.parse(info.starterId())
                .orElseThrow(() -> new InvalidInputException(
                        Failure.of("the backup names '" + info.starterId() + "', which is no GUID")
                                .on(backup.folder().toString())));
        new StarterPackage(id, backup.template(), backup.files(), List.of())
                .requireName("backup", backup.folder().toString());
        Optional<StarterGpo> existing = new StarterGpos(connection).byId(id);
        GpoVersion version = existing.filter(s -> s.damage().isEmpty())
                .map(StarterGpo::version)
                .orElseGet(() -> backup.template().version())
                .bumpBoth();
        Change change = new StarterChanges(connection)
                .put(
                        "restore starter GPO '" + info.displayName() + "' " + id + " from backup " + info.backupId(),
                        id,
                        backup.template().withVersion(version),
                        backup.files(),
                        Existing.REPLACED,
                        cancellation);
        return new PlannedChange(change, equalNames(connection, info.displayName(), id));
    }

    /** A name may come back with its starter GPO although somebody else has it now: that is told, and no failure. */
    static List<StatusMessage> equalNames(DomainConnection connection, String name, GpoId id) {
        return new StarterGpos(connection)
                .byName(name).stream()
                        .filter(s -> !s.id().equals(id))
                        .map(other -> StatusMessage.of(
                                Severity.WARNING,
                                "name-taken",
                                other.folder().toString(),
                                "there is another starter GPO of the name '" + name + "' now, " + other.id()
                                        + "; rename one of the two, or name them by GUID"))
                        .toList();
    }

    private void requireSameDomain(StoredStarterBackup backup) {
        StarterBackupInfo info = backup.info();
        boolean sameName = info.domain().equalsIgnoreCase(connection.facts().dnsName());
        boolean same = sameName
                && GpoId.parse(info.domainId())
                        .filter(id -> id.guid().equals(connection.facts().guid()))
                        .isPresent();
        if (!same) {
            String which = sameName ? "another domain of the name " : "the domain ";
            throw new UnsupportedException(Failure.of("the backup is of a starter GPO of " + which + info.domain()
                            + (sameName ? " (its GUID is " + info.domainId() + ")" : "")
                            + " and cannot be restored to " + connection.facts().dnsName())
                    .on(backup.folder().toString())
                    .hint("Save the starter GPO to a cabinet there and load that here ('gpmc starter save', 'load')"));
        }
    }
}
