// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFChangeRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;

/**
 * The directory of one lab: tree, snapshot and log. Every read first takes over what others have appended to the log;
 * every write is on disk before it is answered.
 */
final class LabStore implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A log larger than this and than the snapshot is made part of a new snapshot. */
    private static final long MIN_COMPACTION = 1 << 20;

    private static final int MAX_RELOADS = 100;

    private final Path directory;
    private final Clock clock;
    private final LabLock lock;
    private final LabLog log;
    private final LabNames names;
    private final ReentrantReadWriteLock access = new ReentrantReadWriteLock();
    private final Object following = new Object();
    // Guarded by access; changed only by whoever holds following or the writer's lock.
    private LabTree tree = new LabTree();
    private long generation = -1;
    private long usn;
    private long end;
    private long snapshotSize;
    private boolean unlogged;

    /** Computes the changes of a request, or refuses it. */
    interface Plan {
        List<LDIFChangeRecord> changes(LabView view, LabStamp stamp) throws LDAPException;
    }

    /** Answers a question. */
    interface Question<T> {
        T answer(LabView view, long highestUsn) throws LDAPException;
    }

    private LabStore(Path directory, Clock clock, LabSnapshot first) throws IOException {
        this.directory = directory;
        this.clock = clock;
        this.lock = new LabLock(directory, PATIENCE);
        this.log = new LabLog(directory);
        this.names = first.names();
        take(first);
    }

    static LabStore open(Path directory, Clock clock) throws IOException {
        LabStore store = new LabStore(directory, clock, LabSnapshot.read(directory));
        boolean sound = false;
        try {
            store.follow();
            sound = true;
            return store;
        } finally {
            if (!sound) {
                store.close();
            }
        }
    }

    /** A store without any object, to be filled. */
    static LabStore create(Path directory, Clock clock, LabNames names) throws IOException {
        LabLog.create(directory, 0);
        return new LabStore(directory, clock, new LabSnapshot(0, 0, names, new LabTree()));
    }

    LabNames names() {
        return names;
    }

    <T> T read(Question<T> question) throws LDAPException {
        try {
            follow();
        } catch (IOException e) {
            throw failed("cannot read the lab's directory", e);
        }
        access.readLock().lock();
        try {
            return question.answer(new LabView(tree, names), usn);
        } finally {
            access.readLock().unlock();
        }
    }

    void write(Plan plan) throws LDAPException {
        try {
            lock.<LDAPException>hold(() -> {
                follow();
                commit(plan, false);
                if (!unlogged && end - LabLog.start() > Math.max(MIN_COMPACTION, snapshotSize)) {
                    compact();
                }
            });
        } catch (IOException e) {
            throw failed("cannot write the lab's directory", e);
        }
    }

    private void commit(Plan plan, boolean provisioning) throws LDAPException, IOException {
        long next = usn + 1;
        LabStamp stamp = new LabStamp(next, clock.instant(), provisioning);
        List<LDIFChangeRecord> changes = plan.changes(new LabView(tree, names), stamp);
        // Not between append and apply may another thread follow the log: it would apply the same transaction.
        synchronized (following) {
            long newEnd = end;
            if (!unlogged) {
                repair();
                newEnd = log.append(end, new LabLog.Transaction(next, changes));
            }
            access.writeLock().lock();
            try {
                for (LDIFChangeRecord change : changes) {
                    LabReplay.apply(tree, change);
                }
                usn = next;
                end = newEnd;
            } finally {
                access.writeLock().unlock();
            }
        }
    }

    /** Clears away what a crashed writer left: half a transaction, or the log of the snapshot before this one. */
    private void repair() throws IOException {
        OptionalLong logged = log.generation();
        if (logged.isEmpty() || logged.getAsLong() < generation) {
            log.restart(generation);
        } else {
            log.cut(end);
        }
    }

    /** Work that fills a lab. */
    interface Filling {
        void run(Provisioner provisioner) throws LDAPException, IOException;
    }

    /** Writes that may set what AD keeps to itself. */
    interface Provisioner {
        void apply(Plan plan) throws LDAPException, IOException;
    }

    /**
     * Many writes that come to disk together, as one snapshot at the end; if they fail, nothing of them stays. Nobody
     * else writes meanwhile.
     *
     * @param anew whether to begin with no object at all
     */
    void fill(boolean anew, Filling filling) throws LDAPException {
        try {
            lock.<LDAPException>hold(() -> {
                follow();
                unlogged = true;
                try {
                    if (anew) {
                        clear();
                    }
                    filling.run(plan -> commit(plan, true));
                    compact();
                } catch (LDAPException | IOException | RuntimeException e) {
                    generation = -1;
                    throw e;
                } finally {
                    unlogged = false;
                }
            });
        } catch (IOException e) {
            throw failed("cannot write the lab's directory", e);
        }
    }

    private void clear() {
        access.writeLock().lock();
        try {
            tree = new LabTree();
        } finally {
            access.writeLock().unlock();
        }
    }

    /** Takes over what is on disk and not yet in memory. */
    private void follow() throws IOException {
        synchronized (following) {
            if (unlogged) {
                return;
            }
            for (int attempt = 0; attempt < MAX_RELOADS; attempt++) {
                OptionalLong logged = log.generation();
                if (logged.isEmpty() || logged.getAsLong() < generation) {
                    // A crash, or another process just now, between a new snapshot and its new log.
                    if (LabSnapshot.generation(directory) == generation) {
                        return;
                    }
                } else if (logged.getAsLong() == generation && catchUp()) {
                    return;
                }
                take(LabSnapshot.read(directory));
            }
            throw new IOException("the snapshot and the log of the lab do not belong together");
        }
    }

    /** Applies what was appended; false if another process began a new log just now. */
    private boolean catchUp() throws IOException {
        if (log.size() <= end) {
            return true;
        }
        LabLog.Tail tail;
        try {
            tail = log.read(end);
        } catch (IOException e) {
            if (isCurrent()) {
                throw e;
            }
            return false;
        }
        if (!isCurrent()) {
            return false;
        }
        access.writeLock().lock();
        try {
            for (LabLog.Transaction transaction : tail.transactions()) {
                for (LDIFChangeRecord change : transaction.changes()) {
                    LabReplay.apply(tree, change);
                }
                usn = transaction.usn();
            }
            end = tail.end();
            return true;
        } catch (LDAPException e) {
            throw new IOException("the lab's log cannot be replayed: " + e.getMessage(), e);
        } finally {
            access.writeLock().unlock();
        }
    }

    private boolean isCurrent() throws IOException {
        OptionalLong logged = log.generation();
        return logged.isPresent() && logged.getAsLong() == generation;
    }

    private void take(LabSnapshot snapshot) throws IOException {
        access.writeLock().lock();
        try {
            tree = snapshot.tree();
            generation = snapshot.generation();
            usn = snapshot.usn();
            end = LabLog.start();
            Path file = LabSnapshot.path(directory);
            snapshotSize = Files.exists(file) ? Files.size(file) : 0;
        } finally {
            access.writeLock().unlock();
        }
    }

    /** A new snapshot, then a new log. After a crash between the two the old log is known by its generation. */
    private void compact() throws IOException {
        synchronized (following) {
            LabSnapshot snapshot = new LabSnapshot(generation + 1, usn, names, tree);
            snapshot.write(directory);
            log.restart(snapshot.generation());
            take(snapshot);
        }
    }

    private StorageFailedException failed(String what, IOException cause) {
        return new StorageFailedException(Failure.of(what + ": " + cause.getMessage())
                .on(directory.toString())
                .cause(cause));
    }

    @Override
    public void close() {
        synchronized (following) {
            try {
                log.close();
            } catch (IOException e) {
                throw failed("cannot close the lab's log", e);
            }
        }
    }
}
