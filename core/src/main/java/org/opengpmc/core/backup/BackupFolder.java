// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.backup.BackupInfo;
import org.opengpmc.formats.backup.BackupXml;

/**
 * A folder of backups on the local disk, as GPMC keeps them: one sub-folder a backup, named by its ID, and {@code
 * manifest.xml}. Safe for use by several threads and processes at once; nothing is cached.
 */
public final class BackupFolder {
    /** Far above any real one: a GPO with ten thousand files needs 5 MB. */
    private static final int MAX_XML = 64 << 20;

    private final Path folder;

    private BackupFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder that exists.
     *
     * @throws NotFoundException if it does not, or is a file
     */
    public static BackupFolder open(Path folder) {
        return new BackupFolder(LocalFolder.existing(folder));
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** The backups in this folder: those of the manifest and those it forgets. A damaged one is a problem, not a failure. */
    public BackupListing list() {
        return new FolderLister().list(folder);
    }

    /** The backups in this folder and in all folders below it. Symbolic links are not followed. */
    public BackupListing listRecursive() {
        return new FolderLister().listRecursive(folder);
    }

    /**
     * Reads a backup of this folder.
     *
     * @param backupId its ID, with or without braces
     * @throws NotFoundException if there is none
     * @throws InvalidInputException if it is damaged; names the file and line
     */
    public StoredBackup read(String backupId) {
        Path backup = locate(backupId);
        return read(
                backup, tree -> list().byId(backupId).map(ListedBackup::info).orElseGet(() -> OwnInfo.read(tree)));
    }

    /** Reads a backup that was listed. */
    public static StoredBackup read(ListedBackup backup) {
        return read(backup.folder(), tree -> backup.info());
    }

    /**
     * @param standIn what is taken for the backup's own info where that is lost
     */
    private static StoredBackup read(Path backup, Function<BackupTree, BackupInfo> standIn) {
        BackupTree tree = new BackupTree(backup);
        BackupInfo info = OwnInfo.isLost(backup) ? standIn.apply(tree) : OwnInfo.read(tree);
        BackupXml xml = parse(tree, "Backup.xml", BackupXml::parse);
        ContentReader reader = new ContentReader(tree);
        PolicyContent content = reader.read(xml);
        return new StoredBackup(info, xml, content, reader.missing(), backup);
    }

    static <T> T parse(BackupTree tree, String name, Function<byte[], T> parser) {
        byte[] content = tree.read(new SysvolPath(List.of(name)), MAX_XML);
        try {
            return parser.apply(content);
        } catch (FormatException e) {
            throw InvalidInputException.inFile(tree.folder().resolve(name).toString(), e);
        }
    }

    /** What keeps a backup from being restored, if anything does: it and all its files are read. */
    public static Optional<StatusMessage> problemOf(ListedBackup listed) {
        try {
            StoredBackup backup = read(listed);
            BackupContent.requireComplete(backup);
            BackupContent.gpoId(backup);
            BackupContent.domainId(backup);
            for (PolicyFile file : backup.content().files()) {
                if (!file.directory()) {
                    file.source().copyTo(OutputStream.nullOutputStream());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written", e);
        } catch (GpmcException e) {
            return Optional.of(StatusMessage.of(
                    StatusMessage.Severity.ERROR, "damaged", listed.folder().toString(), e.describe()));
        }
    }

    /**
     * Deletes a backup. It is out of sight in one step, then out of the manifest, then gone.
     *
     * @param backupId its ID, with or without braces
     * @throws NotFoundException if there is none
     */
    public void delete(String backupId) {
        Path backup = locate(backupId);
        try (StagingFolder staging = StagingFolder.create(folder)) {
            staging.take(backup);
            new ManifestFile(folder).remove(List.of(LocalFolder.name(backup)));
        }
    }

    /**
     * Begins to write backups. The manifest is brought up to date once, when the batch is closed; a backup is listed as
     * soon as it is whole, also if that never happens.
     */
    public BackupBatch newBatch() {
        return new BackupBatch(folder);
    }

    /**
     * Removes what writers left behind that died before they were done. Those still at work are left alone.
     *
     * @return what was removed, for people
     */
    public List<StatusMessage> cleanLeftovers() {
        return StagingFolder.cleanLeftovers(folder);
    }

    private Path locate(String backupId) {
        String guid = backupId.startsWith("{") ? backupId : "{" + backupId + "}";
        if (!BackupIds.isGuid(guid)) {
            throw new NotFoundException(Failure.of("'" + backupId + "' is not the ID of a backup")
                    .on(folder.toString())
                    .hint("An ID looks like {01234567-89AB-CDEF-0123-456789ABCDEF}"));
        }
        return BackupTree.child(folder, guid)
                .filter(LocalFolder::isFolder)
                .orElseThrow(() -> new NotFoundException(
                        Failure.of("there is no backup " + guid).on(folder.toString())));
    }
}
