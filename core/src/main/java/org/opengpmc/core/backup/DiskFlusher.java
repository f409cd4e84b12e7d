// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings files to the disk, several at once: a journaling file system commits the requests that wait together in one
 * go, so eight at a time take little longer than one.
 */
final class DiskFlusher implements AutoCloseable {
    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "backup-flush");
        thread.setDaemon(true);
        return thread;
    });

    /** Returns when all files, and the names in all folders, are on the disk. */
    void flush(Collection<Path> files, Collection<Path> folders) throws IOException {
        List<Future<?>> waiting = new ArrayList<>();
        for (Path file : files) {
            waiting.add(threads.submit(() -> {
                LocalFolder.force(file);
                return file;
            }));
        }
        for (Path folder : folders) {
            waiting.add(threads.submit(() -> {
                LocalFolder.forceFolder(folder);
                return folder;
            }));
        }
        // All of them, also after a failure: the caller is about to delete the files.
        Optional<IOException> failure = Optional.empty();
        for (Future<?> each : waiting) {
            Optional<IOException> its = await(each);
            failure = failure.or(() -> its);
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static Optional<IOException> await(Future<?> flush) {
        try {
            flush.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new IOException("interrupted while waiting for the disk", e));
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
