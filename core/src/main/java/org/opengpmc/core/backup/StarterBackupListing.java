// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.StatusMessage;

/**
 * The backups of starter GPOs in a folder.
 *
 * @param backups newest first
 * @param problems what looks like such a backup and cannot be used
 */
public record StarterBackupListing(List<ListedStarterBackup> backups, List<StatusMessage> problems) {
    private static final Comparator<ListedStarterBackup> NEWEST_FIRST =
            Comparator.<ListedStarterBackup, LocalDateTime>comparing(
                            backup -> backup.info().time())
                    .reversed()
                    .thenComparing(backup -> backup.info().displayName(), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(backup -> backup.info().backupId());

    public StarterBackupListing {
        backups = backups.stream().sorted(NEWEST_FIRST).toList();
        problems = List.copyOf(problems);
    }

    /** The backup with this ID, with or without braces. */
    public Optional<ListedStarterBackup> byId(String backupId) {
        return backups.stream()
                .filter(b -> BackupIds.same(b.info().backupId(), backupId))
                .findFirst();
    }

    /** The backups of a starter GPO, newest first. The name must match whole, without regard to case. */
    public List<ListedStarterBackup> ofStarter(String guidOrName) {
        return backups.stream()
                .filter(b -> BackupIds.same(b.info().starterId(), guidOrName)
                        || b.info().displayName().equalsIgnoreCase(guidOrName))
                .toList();
    }

    /**
     * The newest backup of a starter GPO.
     *
     * @throws NotFoundException if there are backups of several starter GPOs of that name
     */
    public Optional<ListedStarterBackup> mostRecent(String guidOrName) {
        List<ListedStarterBackup> found = ofStarter(guidOrName);
        List<String> starters = found.stream()
                .map(b -> b.info().starterId().toUpperCase(Locale.ROOT) + " of "
                        + b.info().domain())
                .distinct()
                .toList();
        if (starters.size() > 1) {
            throw new NotFoundException(Failure.of("there are backups of " + starters.size() + " starter GPOs named '"
                            + guidOrName + "': " + String.join(", ", starters))
                    .hint("Name the starter GPO by its GUID, or the backup by its ID"));
        }
        return found.stream().findFirst();
    }

    /** Only the newest backup of each starter GPO. */
    public List<ListedStarterBackup> mostRecentOfEach() {
        Set<String> seen = new HashSet<>();
        return backups.stream()
                .filter(b -> seen.add(b.info().domain().toLowerCase(Locale.ROOT)
                        + b.info().starterId().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
