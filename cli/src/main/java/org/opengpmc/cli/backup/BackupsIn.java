// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opengpmc.cli.output.Output;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.StatusMessage;

/** The backups that a folder on the command line stands for. A backup's own folder stands for that backup. */
public final class BackupsIn {
    private BackupsIn() {}

    /**
     * Lists them. The caller tells the listing's problems.
     *
     * @param output is told of the problems if there is nothing else
     * @throws NotFoundException if there is no backup that can be used: who named the folder expects some
     */
    public static BackupListing some(Path folder, boolean recursive, Output output) {
        BackupListing listing = list(folder, recursive);
        if (listing.backups().isEmpty()) {
            listing.problems().forEach(output::message);
            boolean damaged = listing.problems().stream().anyMatch(p -> p.code().equals(BackupListing.UNREADABLE));
            throw new NotFoundException(Failure.of(
                            damaged ? "there is no backup here that can be read" : "there are no backups of GPOs here")
                    .on(folder.toString())
                    .hint(hint(folder, recursive)
                            .orElse("Name a folder of backups, as 'gpmc backup create' makes it")));
        }
        return listing;
    }

    /** Lists them; none is no failure. */
    public static BackupListing list(Path folder, boolean recursive) {
        Optional<Path> own = ownFolder(folder);
        if (own.isEmpty()) {
            BackupFolder opened = BackupFolder.open(folder);
            return recursive ? opened.listRecursive() : opened.list();
        }
        Path parent = own.get().getParent();
        BackupListing beside =
                BackupFolder.open(parent == null ? own.get() : parent).list();
        List<ListedBackup> backups = beside.backups().stream()
                .filter(b -> isSame(b.folder(), own.get()))
                .toList();
        List<StatusMessage> problems = beside.problems().stream()
                .filter(p -> p.objectPath().equals(own.get().toString()))
                .toList();
        return new BackupListing(backups, problems);
    }

    /** What to do about a folder without backups: look below it, if there are some. */
    public static Optional<String> hint(Path folder, boolean recursive) {
        int below = recursive ? 0 : BackupsBelow.count(folder);
        if (below == 0) {
            return Optional.empty();
        }
        String number = below == BackupsBelow.MOST ? below + " backups or more are" : below + " backups are";
        return Optional.of((below == 1 ? "1 backup is" : number) + " in the folders below: add --recursive");
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other);
    }

    /** The folder, if it is named as a backup is and holds what a backup holds. */
    private static Optional<Path> ownFolder(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path name = whole.getFileName();
        boolean own = name != null
                && whole.getParent() != null
                && GpoId.parse(name.toString()).isPresent()
                && (Files.exists(whole.resolve("bkupInfo.xml")) || Files.exists(whole.resolve("Backup.xml")));
        return own ? Optional.of(whole) : Optional.empty();
    }
}
