// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.formats.backup.BackupInfo;
import org.opengpmc.formats.backup.ManifestXml;

/**
 * {@code manifest.xml} of a folder. Changes are made under a lock that holds between threads and processes, and replace
 * the file in one step. Entries and attributes of others are kept.
 */
final class ManifestFile {
    static final String NAME = "manifest.xml";

    private static final String LOCK = StagingFolder.PREFIX + "manifest.lock";

    /** File locks do not hold between threads of one process, so these do. */
    private static final ConcurrentMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path folder;

    ManifestFile(Path folder) {
        this.folder = folder;
    }

    /** The manifest, if there is one. Throws {@link InvalidInputException} if it is damaged. */
    Optional<ManifestXml> read() {
        return BackupTree.child(folder, NAME)
                .map(file -> BackupFolder.parse(new BackupTree(folder), NAME, ManifestXml::parse));
    }

    void add(Collection<BackupInfo> backups) {
        change(manifest -> manifest.withAdded(backups));
    }

    void remove(Collection<String> ids) {
        change(manifest -> manifest.without(ids));
    }

    private void change(UnaryOperator<ManifestXml> change) {
        try {
            ReentrantLock lock = LOCKS.computeIfAbsent(folder.toRealPath(), path -> new ReentrantLock());
            lock.lock();
            try (FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Closing the channel lets go of it.
                channel.lock();
                write(change);
            } finally {
                lock.unlock();
            }
        } catch (IOException e) {
            throw DiskFailures.writing(folder.resolve(NAME), e);
        }
    }

    private void write(UnaryOperator<ManifestXml> change) throws IOException {
        Path file = BackupTree.child(folder, NAME).orElse(folder.resolve(NAME));
        ManifestXml before = readOrRebuild(file);
        ManifestXml after = change.apply(before);
        if (after != before) {
            Path staging = folder.resolve(StagingFolder.PREFIX + "manifest-" + UUID.randomUUID() + ".tmp");
            LocalFolder.replace(file, after.write(), staging);
        }
    }

    /**
     * A damaged manifest is no reason to lose backups: it is put aside, and a new one names what the folders themselves
     * tell.
     */
    private ManifestXml readOrRebuild(Path file) throws IOException {
        try {
            return read().orElseGet(ManifestXml::empty);
        } catch (InvalidInputException e) {
            Files.move(file, folder.resolve(NAME + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            List<BackupInfo> known = new FolderLister()
                    .list(folder).backups().stream()
                            // What is guessed must not come to stand as if the backup had told it.
                            .filter(backup -> !backup.infoLost())
                            .map(ListedBackup::info)
                            .toList();
            return ManifestXml.empty().withAdded(known);
        } catch (GpmcException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }
}
