// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.StatusMessage;

/**
 * One of the two things to compare. What begins like a path is one, whatever there is on the disk; everything else is a
 * GPO of the domain. So a script means the same everywhere.
 */
sealed interface DiffArgument {
    /** How a path begins: with a dot, a slash, a backslash or a drive. */
    Pattern PATH = Pattern.compile("(?:[./\\\\~]|[A-Za-z]:[/\\\\]).*", Pattern.DOTALL);

    /** A GPO of the domain, by name or GUID. */
    record Gpo(String name) implements DiffArgument {}

    /** A folder of backups. */
    record Folder(BackupFolder folder) implements DiffArgument {}

    /**
     * A backup.
     *
     * @param problems what there is to tell of it, and of all that is beside it if it was looked for as the newest of its
     *     GPO: another may be hidden by damage
     */
    record Backup(ListedBackup backup, List<StatusMessage> problems) implements DiffArgument {}

    /**
     * Reads an argument.
     *
     * @throws NotFoundException if it is a path that leads nowhere
     */
    static DiffArgument parse(String text, boolean recursive) {
        return PATH.matcher(text).matches() ? path(text, recursive) : new Gpo(text);
    }

    private static DiffArgument path(String text, boolean recursive) {
        if (isFolder(text)) {
            Path folder = Path.of(text).toAbsolutePath().normalize();
            Path parent = folder.getParent();
            if (parent != null && GpoId.parse(folder.getFileName().toString()).isPresent()) {
                return one(
                        BackupFolder.open(parent).list(), folder.getFileName().toString(), parent);
            }
            return new Folder(BackupFolder.open(Path.of(text)));
        }
        // The first colon behind a folder that is there; a drive's colon has none before it.
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            if (colon > 1 && isFolder(text.substring(0, colon))) {
                Path folder = Path.of(text.substring(0, colon));
                BackupFolder opened = BackupFolder.open(folder);
                return one(recursive ? opened.listRecursive() : opened.list(), text.substring(colon + 1), folder);
            }
        }
        throw new NotFoundException(
                Failure.of("there is no such folder")
                        .on(text)
                        .hint(
                                "Name a folder of backups, DIR:BACKUP with the ID or GPO of a backup, or the folder of one backup"));
    }

    private static Backup one(BackupListing listing, String name, Path folder) {
        return listing.byId(name)
                .map(b -> new Backup(b, listing.problemsOf(b)))
                .or(() -> listing.mostRecent(name).map(b -> new Backup(b, listing.problems())))
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no backup '" + name + "'")
                        .on(folder.toString())
                        .hint("'gpmc backup list " + folder + "' shows what is there")));
    }

    /** Whether a text names a folder; what is no path names none. */
    static boolean isFolder(String text) {
        try {
            return !text.isEmpty() && Files.isDirectory(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
