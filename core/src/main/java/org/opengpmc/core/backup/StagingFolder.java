// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hidden folder beside the backups, in which they are written before they are renamed to their place, and to which they
 * are moved before they are deleted. Its owner keeps a lock in it, so that others see whether it still lives.
 */
final class StagingFolder implements AutoCloseable {
    static final String PREFIX = ".opengpmc-";

    private static final Logger LOG = LoggerFactory.getLogger(StagingFolder.class);
    private static final String SUFFIX = ".tmp";
    private static final String LOCK = "lock";

    /** A folder without lock belongs to somebody who has just created it, unless it is older than this. */
    private static final Duration TIME_TO_LOCK = Duration.ofMinutes(10);

    private final Path target;
    private final Path folder;
    private final FileChannel channel;

    private StagingFolder(Path target, Path folder, FileChannel channel) {
        this.target = target;
        this.folder = folder;
        this.channel = channel;
    }

    /** A new one inside the folder of backups. */
    static StagingFolder create(Path target) {
        Path folder = target.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
        try {
            Files.createDirectory(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                locked = channel.tryLock() != null;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            return new StagingFolder(target, folder, channel);
        } catch (IOException e) {
            discard(folder);
            throw DiskFailures.writing(target, e);
        }
    }

    /** The folder of backups. */
    Path target() {
        return target;
    }

    /** Where to write the backup of that ID. */
    Path place(String id) {
        return folder.resolve(id);
    }

    /** Renames a backup that is whole to its place. */
    Path publish(String id) throws IOException {
        Path place = target.resolve(id);
        Files.move(place(id), place, StandardCopyOption.ATOMIC_MOVE);
        return place;
    }

    /** Moves a backup here, to be deleted with the rest. */
    void take(Path backup) {
        try {
            Files.move(backup, place(LocalFolder.name(backup)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DiskFailures.writing(backup, e);
        }
    }

    /** Deletes the folder with what is left in it. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing the lock of {}", folder, e);
        }
        discard(folder);
    }

    /** Best effort: what cannot be deleted now is a leftover for {@link #cleanLeftovers}. */
    static void discard(Path folder) {
        try {
            LocalFolder.deleteTree(folder);
        } catch (IOException e) {
            LOG.warn("cannot delete {}: {}", folder, e.getMessage());
        }
    }

    static List<StatusMessage> cleanLeftovers(Path target) {
        List<StatusMessage> removed = new ArrayList<>();
        for (Path entry : LocalFolder.entries(target)) {
            String name = LocalFolder.name(entry);
            if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
                continue;
            }
            try {
                if (LocalFolder.isFolder(entry) ? isAbandoned(entry) : isOld(entry)) {
                    LocalFolder.deleteTree(entry);
                    removed.add(StatusMessage.of(
                            Severity.INFO, "leftover-removed", entry.toString(), "removed an unfinished backup"));
                }
            } catch (IOException e) {
                throw DiskFailures.writing(entry, e);
            }
        }
        return removed;
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return isOld(folder);
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isOld(Path path) throws IOException {
        return Files.getLastModifiedTime(path)
                .toInstant()
                .isBefore(Instant.now().minus(TIME_TO_LOCK));
    }
}
