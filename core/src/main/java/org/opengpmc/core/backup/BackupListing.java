// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.backup.BackupInfo;

/**
 * The backups of a folder.
 *
 * @param backups newest first; those that cannot tell when they were made stand last
 * @param problems what looks like a backup and cannot be used, and damaged manifests; of severity INFO what is there besides
 * @param unreadable what is known of the backups that are there and cannot be used
 */
public record BackupListing(List<ListedBackup> backups, List<StatusMessage> problems, List<BackupInfo> unreadable) {
    /** The code of a problem: a backup or manifest that cannot be read. */
    public static final String UNREADABLE = "backup-unreadable";

    /** The code of a warning: a backup that lost its {@code bkupInfo.xml} and is listed all the same. */
    public static final String INFO_LOST = "backup-info-lost";

    private static final Comparator<ListedBackup> NEWEST_FIRST = Comparator.comparing(ListedBackup::infoLost)
            .thenComparing(backup -> backup.info().time(), Comparator.reverseOrder())
            .thenComparing(backup -> backup.info().gpoName(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(backup -> backup.info().backupId());

    /** The code of a problem with the manifest alone: it names a backup that is not there. */
    static final String STALE = "backup-missing";

    private static final Set<String> HIDE_NOTHING = Set.of(STALE, INFO_LOST);

    public BackupListing {
        backups = backups.stream().sorted(NEWEST_FIRST).toList();
        problems = List.copyOf(problems);
        unreadable = List.copyOf(unreadable);
    }

    /** Of backups that can all be used. */
    public BackupListing(List<ListedBackup> backups, List<StatusMessage> problems) {
        this(backups, problems, List.of());
    }

    /**
     * Whether all there is was listed. A manifest that names a backup whose folder is gone hides nothing, nor does a
     * backup that is listed without its {@code bkupInfo.xml}.
     */
    public boolean isWhole() {
        return problems.stream().noneMatch(BackupListing::hidesBackup);
    }

    private static boolean hidesBackup(StatusMessage problem) {
        return problem.severity() != Severity.INFO && !HIDE_NOTHING.contains(problem.code());
    }

    /** What there is to tell of a backup of this listing. */
    public List<StatusMessage> problemsOf(ListedBackup backup) {
        return problems.stream()
                .filter(p -> p.objectPath().equals(backup.folder().toString()))
                .toList();
    }

    /** The backup with this ID, with or without braces. */
    public Optional<ListedBackup> byId(String backupId) {
        return backups.stream()
                .filter(b -> BackupIds.same(b.info().backupId(), backupId))
                .findFirst();
    }

    /** The backups of a GPO, newest first. The name must match whole, without regard to case. */
    public List<ListedBackup> ofGpo(String guidOrName) {
        return backups.stream()
                .filter(b -> BackupIds.same(b.info().gpoId(), guidOrName)
                        || b.info().gpoName().equalsIgnoreCase(guidOrName))
                .toList();
    }

    /**
     * The newest backup of a GPO. One that cannot tell when it was made is so only where it is the only one.
     *
     * @throws NotFoundException if there are backups of several GPOs of that name, or several of which none can tell when
     *     it was made
     */
    public Optional<ListedBackup> mostRecent(String guidOrName) {
        List<ListedBackup> found = ofGpo(guidOrName);
        List<String> gpos = found.stream()
                .map(b -> b.info().gpoId().toUpperCase(Locale.ROOT) + " of "
                        + b.info().domain())
                .distinct()
                .toList();
        if (gpos.size() > 1) {
            throw new NotFoundException(Failure.of("there are backups of " + gpos.size() + " GPOs named '" + guidOrName
                            + "': " + String.join(", ", gpos))
                    .hint("Name the GPO by its GUID, or the backup by its ID"));
        }
        if (found.size() > 1 && found.get(0).infoLost()) {
            throw new NotFoundException(Failure.of("none of the " + found.size() + " backups of '" + guidOrName
                            + "' tells when it was made, so which is the newest is not known")
                    .on(String.valueOf(found.get(0).folder().getParent()))
                    .hint("Name the backup by its ID"));
        }
        return found.stream().findFirst();
    }

    /** Only the newest backup of each GPO. Of those that cannot tell when they were made, one where there is no other. */
    public List<ListedBackup> mostRecentOfEach() {
        Set<String> seen = new HashSet<>();
        return backups.stream()
                .filter(b -> seen.add(b.info().domain().toLowerCase(Locale.ROOT)
                        + b.info().gpoId().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
