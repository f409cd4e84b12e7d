// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.formats.backup.BackupInfo;

/**
 * Writes any number of backups into a folder. Several threads may write at once, and several batches too. Close it: then
 * the manifest names the new backups.
 */
public final class BackupBatch implements AutoCloseable {
    private final Path folder;
    private final List<BackupInfo> written = new ArrayList<>();
    private final Set<String> discarded = new HashSet<>();
    private final DiskFlusher flusher = new DiskFlusher();
    private @Nullable StagingFolder staging;
    private boolean closed;

    BackupBatch(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a backup. When this returns it is on the disk, whole and listed; when it throws, nothing of it is left.
     *
     * @param backup what to write
     * @param token asked between files
     * @return the new backup, with its ID
     * @throws org.opengpmc.core.error.StorageFailedException if the disk is full or fails
     * @throws org.opengpmc.core.error.GpmcException whatever reading the content throws
     */
    public ListedBackup write(NewBackup backup, CancellationToken token) {
        BackupWriter writer = new BackupWriter(staging(), flusher, backup);
        ListedBackup listed = writer.write(token);
        synchronized (this) {
            written.add(listed.info());
        }
        return listed;
    }

    /** Takes a backup back that was written and not committed. */
    synchronized void discard(ListedBackup backup) {
        written.remove(backup.info());
        discarded.add(backup.info().backupId());
        staging().take(backup.folder());
    }

    synchronized boolean isDiscarded(ListedBackup backup) {
        return discarded.contains(backup.info().backupId());
    }

    private synchronized StagingFolder staging() {
        if (closed) {
            throw new IllegalStateException("the batch is closed");
        }
        if (staging == null) {
            staging = StagingFolder.create(folder);
        }
        return staging;
    }

    /** Adds the backups written since the last time to the manifest, in one change however many they are. */
    public synchronized void commit() {
        if (!written.isEmpty()) {
            List<BackupInfo> now = List.copyOf(written);
            // Tried once: if it fails, closing does not fail for it again.
            written.clear();
            new ManifestFile(folder).add(now);
        }
    }

    /** Commits and cleans up. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            commit();
        } finally {
            flusher.close();
            if (staging != null) {
                staging.close();
                staging = null;
            }
        }
    }
}
