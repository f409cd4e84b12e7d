// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.backup.BackupInfo;

/** Finds backups. What is in the way of one backup is told and does not hide the others. */
final class FolderLister {
    private static final int MAX_DEPTH = 32;

    private final List<ListedBackup> backups = new ArrayList<>();
    private final List<StatusMessage> problems = new ArrayList<>();
    private final List<BackupInfo> unreadable = new ArrayList<>();

    BackupListing list(Path folder) {
        one(folder, LocalFolder.entries(folder));
        return new BackupListing(backups, problems, unreadable);
    }

    BackupListing listRecursive(Path folder) {
        walk(folder, LocalFolder.entries(folder), 0);
        return new BackupListing(backups, problems, unreadable);
    }

    private void walk(Path folder, List<Path> entries, int depth) {
        one(folder, entries);
        if (depth == MAX_DEPTH) {
            problem("too-deep", folder, "folders are nested too deep; what is below was not searched");
            return;
        }
        for (Path entry : entries) {
            boolean own = LocalFolder.name(entry).startsWith(StagingFolder.PREFIX);
            if (LocalFolder.isFolder(entry) && !own && !isBackup(entry)) {
                attempt(entry, () -> walk(entry, LocalFolder.entries(entry), depth + 1));
            }
        }
    }

    private static boolean isBackup(Path folder) {
        return BackupIds.isGuid(LocalFolder.name(folder));
    }

    private void one(Path folder, List<Path> entries) {
        Map<String, BackupInfo> named = new HashMap<>();
        attempt(
                folder.resolve(ManifestFile.NAME),
                () -> new ManifestFile(folder)
                        .read()
                        .ifPresent(manifest ->
                                manifest.backups().forEach(info -> named.put(BackupIds.fold(info.backupId()), info))));
        long starters =
                entries.stream().filter(StarterBackupFolder::isStarterBackup).count();
        if (starters > 0) {
            problems.add(StatusMessage.of(
                    Severity.INFO,
                    "starter-backups",
                    folder.toString(),
                    "there " + (starters == 1 ? "is a backup" : "are " + starters + " backups")
                            + " of starter GPOs here too; 'gpmc starter backups' lists them"));
        }
        for (Path entry : entries) {
            if (isBackup(entry) && LocalFolder.isFolder(entry) && !StarterBackupFolder.isStarterBackup(entry)) {
                BackupInfo info = named.remove(BackupIds.fold(LocalFolder.name(entry)));
                backup(entry, Optional.ofNullable(info));
            }
        }
        named.values()
                .forEach(info -> problem(
                        BackupListing.STALE,
                        folder,
                        "the manifest names the backup " + info.backupId() + " of '" + info.gpoName()
                                + "', but its folder is not there"));
    }

    private void backup(Path folder, Optional<BackupInfo> inManifest) {
        int before = backups.size();
        attempt(folder, () -> add(folder, inManifest));
        if (backups.size() == before) {
            inManifest.or(() -> ownInfo(folder)).ifPresent(unreadable::add);
        }
    }

    /** What a backup that cannot be used tells of itself, if that much is whole. */
    private static Optional<BackupInfo> ownInfo(Path folder) {
        try {
            return Optional.of(info(folder));
        } catch (GpmcException e) {
            // Told already, with the backup itself.
            return Optional.empty();
        }
    }

    private static BackupInfo info(Path folder) {
        return OwnInfo.read(new BackupTree(folder));
    }

    private void add(Path folder, Optional<BackupInfo> inManifest) {
        if (BackupTree.child(folder, "Backup.xml").isEmpty()) {
            throw new InvalidInputException(
                    Failure.of("the backup is incomplete: it has no Backup.xml").on(folder.toString()));
        }
        BackupInfo info = inManifest.orElseGet(() -> info(folder));
        if (!info.backupId().equalsIgnoreCase(LocalFolder.name(folder))) {
            throw new InvalidInputException(
                    Failure.of("the folder holds the backup " + info.backupId() + ", not the one it is named after")
                            .on(folder.toString()));
        }
        boolean lost = OwnInfo.isLost(folder);
        if (lost) {
            problem(
                    BackupListing.INFO_LOST,
                    folder,
                    "the backup has no " + OwnInfo.NAME
                            + (inManifest.isPresent()
                                    ? "; the manifest stands in for it"
                                    : ": when it was made is told by its files alone, and its comment is gone"));
        }
        backups.add(new ListedBackup(info, folder, inManifest.isPresent(), lost && inManifest.isEmpty()));
    }

    private void attempt(Path where, Runnable step) {
        try {
            step.run();
        } catch (GpmcException e) {
            problem(BackupListing.UNREADABLE, where, String.valueOf(e.getMessage()));
        }
    }

    private void problem(String code, Path where, String text) {
        problems.add(StatusMessage.of(Severity.WARNING, code, where.toString(), text));
    }
}
