// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.startergpo.StarterBackupInfo;
import org.opengpmc.formats.startergpo.StarterBackupXml;
import org.opengpmc.formats.startergpo.StarterTemplate;

/**
 * Backups of starter GPOs in a folder on the local disk ({@code IGPMBackupDirEx} of the starter type): one sub-folder a
 * backup, named by its ID, with {@code StarterBackup.xml} and all files of the starter GPO below {@code StarterGPO}. There
 * is no manifest: the folders themselves tell. Backups of GPOs may lie beside them. Safe for use by several threads and
 * processes at once; nothing is cached.
 */
public final class StarterBackupFolder {
    static final String CONTENT = "StarterGPO";

    private static final int MAX_DEPTH = 32;
    private static final int MAX_ENTRIES = 10_000;

    private final Path folder;

    private StarterBackupFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder that exists.
     *
     * @throws NotFoundException if it does not, or is a file
     */
    public static StarterBackupFolder open(Path folder) {
        return new StarterBackupFolder(LocalFolder.existing(folder));
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** The backups of starter GPOs in this folder. A damaged one is a problem, not a failure. */
    public StarterBackupListing list() {
        List<ListedStarterBackup> backups = new ArrayList<>();
        List<StatusMessage> problems = new ArrayList<>();
        for (Path entry : LocalFolder.entries(folder)) {
            if (!isStarterBackup(entry)) {
                continue;
            }
            try {
                backups.add(new ListedStarterBackup(info(entry), entry));
            } catch (GpmcException e) {
                problems.add(StatusMessage.of(
                        Severity.WARNING, "backup-unreadable", entry.toString(), String.valueOf(e.getMessage())));
            }
        }
        return new StarterBackupListing(backups, problems);
    }

    /** Whether a folder is, by name and content, the backup of a starter GPO. */
    static boolean isStarterBackup(Path entry) {
        return BackupIds.isGuid(LocalFolder.name(entry))
                && LocalFolder.isFolder(entry)
                && Files.exists(entry.resolve(StarterBackupXml.FILE_NAME));
    }

    private static StarterBackupInfo info(Path backup) {
        StarterBackupInfo info =
                BackupFolder.parse(new BackupTree(backup), StarterBackupXml.FILE_NAME, StarterBackupXml::parse);
        if (!info.backupId().equalsIgnoreCase(LocalFolder.name(backup))) {
            throw new InvalidInputException(
                    Failure.of("the folder holds the backup " + info.backupId() + ", not the one it is named after")
                            .on(backup.toString()));
        }
        return info;
    }

    /**
     * Reads a backup.
     *
     * @param backupId its ID, with or without braces
     * @throws NotFoundException if there is none
     * @throws InvalidInputException if it is damaged; names the file and line
     */
    public StoredStarterBackup read(String backupId) {
        return read(new ListedStarterBackup(info(locate(backupId)), locate(backupId)));
    }

    /** Reads a backup that was listed. */
    public static StoredStarterBackup read(ListedStarterBackup backup) {
        BackupTree tree = new BackupTree(backup.folder());
        Path root = BackupTree.child(backup.folder(), CONTENT)
                .filter(LocalFolder::isFolder)
                .orElseThrow(() ->
                        new InvalidInputException(Failure.of("the backup is incomplete: it has no folder " + CONTENT)
                                .on(backup.folder().toString())));
        StarterTemplate template =
                BackupFolder.parse(new BackupTree(root), StarterTemplate.FILE_NAME, StarterTemplate::parse);
        List<PolicyFile> files = new ArrayList<>();
        walk(tree, root, SysvolPath.ROOT, files);
        return new StoredStarterBackup(backup.info(), template, files, backup.folder());
    }

    private static void walk(BackupTree tree, Path folder, SysvolPath below, List<PolicyFile> files) {
        for (Path entry : LocalFolder.entries(folder)) {
            SysvolPath path = below.child(LocalFolder.name(entry));
            if (files.size() == MAX_ENTRIES || path.segments().size() > MAX_DEPTH) {
                throw new InvalidInputException(
                        Failure.of("the backup holds more than a starter GPO can, or is nested too deep")
                                .on(entry.toString()));
            }
            if (LocalFolder.isFolder(entry)) {
                files.add(PolicyFile.directory(path));
                walk(tree, entry, path, files);
            } else {
                files.add(PolicyFile.file(
                        path, tree.content(SysvolPath.ROOT.child(CONTENT).resolve(path))));
            }
        }
    }

    /**
     * Deletes a backup. It is out of sight in one step, then gone.
     *
     * @param backupId its ID, with or without braces
     * @throws NotFoundException if there is none
     */
    public void delete(String backupId) {
        Path backup = locate(backupId);
        try (StagingFolder staging = StagingFolder.create(folder)) {
            staging.take(backup);
        }
    }

    private Path locate(String backupId) {
        String guid = backupId.startsWith("{") ? backupId : "{" + backupId + "}";
        return (BackupIds.isGuid(guid) ? BackupTree.child(folder, guid) : Optional.<Path>empty())
                .filter(StarterBackupFolder::isStarterBackup)
                .orElseThrow(
                        () -> new NotFoundException(Failure.of("there is no backup " + backupId + " of a starter GPO")
                                .on(folder.toString())));
    }
}
