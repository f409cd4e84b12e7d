// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;

/**
 * Lets one writer at a time into a lab's folder: one thread of a process, and one process of the machine. The lock is
 * held for single writes, so that a console and commands can share a lab; whoever dies loses it.
 */
final class LabLock {
    private static final ConcurrentHashMap<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();
    private static final int MAX_NAME = 200;
    private static final long RETRY_MILLIS = 5;

    private final Path file;
    private final Duration patience;
    private final ReentrantLock inProcess;

    /** @param patience how long to wait for others */
    LabLock(Path directory, Duration patience) {
        this.file = directory.resolve("lock");
        this.patience = patience;
        this.inProcess = IN_PROCESS.computeIfAbsent(file, f -> new ReentrantLock());
    }

    /** What is done under the lock. */
    interface Work<E extends Exception> {
        void run() throws E, IOException;
    }

    /** @throws ConflictException if somebody else holds the lock for too long */
    <E extends Exception> void hold(Work<E> work) throws E, IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!inProcess.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw conflict("another thread of this program");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        // The channel is opened and closed under the process's own lock: on POSIX, closing any channel of a file gives
        // up all locks that the process has on it.
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = acquire(channel, deadline)) {
            if (!lock.isValid()) {
                throw new IOException("the lock on " + file + " was lost");
            }
            sign(channel);
            work.run();
        } finally {
            inProcess.unlock();
        }
    }

    private FileLock acquire(FileChannel channel, long deadline) throws IOException {
        @Nullable FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() > deadline) {
                throw conflict(holder(channel));
            }
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted();
            }
            lock = channel.tryLock();
        }
        return lock;
    }

    private ConflictException conflict(String holder) {
        return new ConflictException(Failure.of("the lab is being written by " + holder)
                .on(String.valueOf(file.getParent()))
                .hint("Try again when it has finished"));
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while waiting for the lab's lock");
    }

    private static void sign(FileChannel channel) throws IOException {
        String name = "process " + ProcessHandle.current().pid() + " of user " + System.getProperty("user.name");
        ByteBuffer bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8));
        channel.truncate(0);
        channel.write(bytes, 0);
    }

    private static String holder(FileChannel channel) {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_NAME);
        try {
            channel.read(bytes, 0);
        } catch (IOException unreadable) {
            // Windows lets nobody read a file that is locked.
            return "another process";
        }
        String name = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return name.isBlank() ? "another process" : name;
    }
}
