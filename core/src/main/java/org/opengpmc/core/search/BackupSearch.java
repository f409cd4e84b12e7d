// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.backup.StarterBackupListing;

/**
 * Searches of backup folders ({@code IGPMBackupDir.SearchBackups}). The most recent backup is that of each GPO among all
 * its backups, whatever else is asked for. Missing criteria, as empty ones, find everything, newest first.
 */
public final class BackupSearch {
    private BackupSearch() {}

    /**
     * Backups of GPOs.
     *
     * @throws org.opengpmc.core.error.InvalidInputException for criteria that mean nothing here
     */
    public static List<ListedBackup> backups(BackupListing listing, @Nullable SearchCriteria criteria) {
        SearchCriteria wanted = Search.checked(SearchTarget.BACKUPS, criteria);
        Set<ListedBackup> newest = new HashSet<>(listing.mostRecentOfEach());
        return listing.backups().stream()
                .filter(backup -> wanted.criteria().stream()
                        .allMatch(c -> matches(
                                c,
                                backup.info().gpoId(),
                                backup.info().gpoName(),
                                backup.info().domain(),
                                newest.contains(backup))))
                .toList();
    }

    /**
     * Backups of starter GPOs.
     *
     * @throws org.opengpmc.core.error.InvalidInputException for criteria that mean nothing here
     */
    public static List<ListedStarterBackup> starterBackups(
            StarterBackupListing listing, @Nullable SearchCriteria criteria) {
        SearchCriteria wanted = Search.checked(SearchTarget.STARTER_BACKUPS, criteria);
        Set<ListedStarterBackup> newest = new HashSet<>(listing.mostRecentOfEach());
        return listing.backups().stream()
                .filter(backup -> wanted.criteria().stream()
                        .allMatch(c -> matches(
                                c,
                                backup.info().starterId(),
                                backup.info().displayName(),
                                backup.info().domain(),
                                newest.contains(backup))))
                .toList();
    }

    private static boolean matches(
            SearchCriterion criterion, String id, String name, String domain, boolean mostRecent) {
        return switch (criterion.property()) {
            case GPO_ID, STARTER_GPO_ID -> NameMatch.id(criterion, id);
            case GPO_DISPLAY_NAME, STARTER_GPO_DISPLAY_NAME -> NameMatch.text(criterion, name);
            case GPO_DOMAIN, STARTER_GPO_DOMAIN -> NameMatch.text(criterion, domain);
            case BACKUP_MOST_RECENT -> mostRecent;
            default -> true;
        };
    }
}
