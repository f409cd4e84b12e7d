// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * A local folder as SYSVOL: a mounted share, a copy, or the lab's. Changes are flushed to disk before they count.
 * Symbolic links are never followed.
 *
 * <p>Changes made through this class exclude each other within this process. A rename looks whether the name is free
 * and then moves in one step; a file that another program makes under that name in between may be lost, because no
 * portable call refuses it. Making a file or folder has no such gap.
 */
public final class PathSysvol implements Sysvol {
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_NAME = 255;
    private static final int PART = 256 << 10;

    private final Path root;
    private final PathSecurity security;
    private final PathLookup lookup;
    private final ReentrantLock changes;

    private PathSysvol(Path root, PathSecurity security) {
        this.root = root;
        this.security = security;
        this.lookup = new PathLookup(root, security);
        this.changes = LOCKS.computeIfAbsent(root, r -> new ReentrantLock());
    }

    /**
     * Opens a folder that holds what the share holds: a folder named after the domain, with {@code Policies} in it.
     *
     * @throws org.opengpmc.core.error.NotFoundException if there is no such folder
     */
    public static PathSysvol open(Path folder, PathSecurity security) {
        try {
            Path root = folder.toRealPath();
            if (!Files.isDirectory(root)) {
                throw new NotDirectoryException(folder.toString());
            }
            return new PathSysvol(root, security);
        } catch (IOException e) {
            throw PathFailures.of("opening the SYSVOL folder", folder.toString(), e);
        }
    }

    @Override
    public String displayName() {
        return root.toString();
    }

    @Override
    public List<SysvolEntry> list(SysvolPath directory) {
        return attempt("listing the folder", directory, () -> {
            Path folder = lookup.require(directory);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(folder.toString());
            }
            List<SysvolEntry> found = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    if (!security.hides(nameOf(entry))) {
                        describe(directory.child(nameOf(entry)), entry).ifPresent(found::add);
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            return found;
        });
    }

    @Override
    public Optional<SysvolEntry> find(SysvolPath path) {
        return attempt("looking for the file", path, () -> {
            Optional<Path> found = lookup.find(path);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Path at = found.get();
            return describe(at.equals(root) ? path : path.parent().child(nameOf(at)), at);
        });
    }

    /** What is there; empty if it went away meanwhile. A link is told as a file, which cannot be read. */
    private static Optional<SysvolEntry> describe(SysvolPath path, Path at) throws IOException {
        try {
            BasicFileAttributes facts = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean folder = facts.isDirectory();
            return Optional.of(new SysvolEntry(
                    path,
                    folder,
                    folder ? 0 : facts.size(),
                    facts.lastModifiedTime().toInstant(),
                    facts.isSymbolicLink()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(SysvolPath file) {
        return attempt("reading the file", file, () -> {
            Path at = lookup.require(file);
            requireFile(at, file);
            try (SeekableByteChannel channel =
                    Files.newByteChannel(at, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                if (channel.size() > MAX_WHOLE) {
                    throw Sysvol.tooLarge(at.toString(), channel.size());
                }
                ByteBuffer content = ByteBuffer.allocate((int) channel.size());
                while (content.hasRemaining() && channel.read(content) >= 0) {
                    // Until all is there.
                }
                return Arrays.copyOf(content.array(), content.position());
            }
        });
    }

    @Override
    public byte[] read(SysvolEntry file) {
        byte[] content = read(file.path());
        requireAsListed(file, content.length);
        return content;
    }

    @Override
    public void copy(SysvolEntry file, OutputStream to) throws IOException {
        long done = 0;
        try (InputStream in = attempt("reading the file", file.path(), () -> open(file.path()))) {
            byte[] part = new byte[PART];
            while (true) {
                int length = attempt("reading the file", file.path(), () -> in.readNBytes(part, 0, part.length));
                if (length == 0) {
                    break;
                }
                to.write(part, 0, length);
                done += length;
            }
        }
        requireAsListed(file, done);
    }

    private InputStream open(SysvolPath file) throws IOException {
        Path at = lookup.require(file);
        requireFile(at, file);
        return Files.newInputStream(at, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private void requireAsListed(SysvolEntry file, long read) {
        SysvolEntry now = find(file.path()).orElse(file);
        if (read != file.size() || now.size() != file.size() || !now.modified().equals(file.modified())) {
            throw Sysvol.changedSinceListed(file);
        }
    }

    private static void requireFile(Path at, SysvolPath file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (facts.isSymbolicLink()) {
            throw PathLookup.refusedLink(at);
        }
        if (facts.isDirectory()) {
            throw new NotFoundException(Failure.of("it is a folder, not a file").on(at.toString()));
        }
        if (!facts.isRegularFile()) {
            throw new StorageFailedException(
                    Failure.of(file + " is a device or pipe, not a file").on(at.toString()));
        }
    }

    @Override
    public void create(SysvolPath file, FileContent content) {
        change("creating the file", file, () -> {
            Path at = requireFree(file);
            security.forget(at);
            DurableFiles.create(at, content);
        });
    }

    @Override
    public void replace(SysvolPath file, byte[] content) {
        change("replacing the file", file, () -> {
            Path at = lookup.requireParentOf(file);
            if (Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(at.toString());
            }
            if (!DurableFiles.exists(at)) {
                requireFree(file);
                security.forget(at);
            }
            DurableFiles.replace(at, at.resolveSibling(temporaryName(nameOf(at))), content);
        });
    }

    @Override
    public void createDirectory(SysvolPath directory) {
        change("creating the folder", directory, () -> DurableFiles.createDirectory(requireFree(directory)));
    }

    @Override
    public void rename(SysvolPath from, SysvolPath to) {
        if (to.isWithin(from) && !to.equals(from)) {
            throw new InvalidInputException(
                    Failure.of("a folder cannot be moved into itself").on(at(from)));
        }
        notChangeable(to);
        change("renaming to " + to, from, () -> {
            Path source = lookup.require(from);
            Path target = to.equals(from) ? source.resolveSibling(to.name()) : requireFree(to);
            boolean file = !Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS);
            if (file && !to.equals(from)) {
                security.copy(source, target);
            }
            DurableFiles.rename(source, target);
            if (file && !to.equals(from)) {
                security.forget(source);
            }
        });
    }

    @Override
    public void delete(SysvolPath path) {
        change("deleting", path, () -> {
            Path at = lookup.requireItself(path);
            if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                DurableFiles.delete(at);
                security.forget(at);
                return;
            }
            if (!list(path).isEmpty()) {
                throw new DirectoryNotEmptyException(at.toString());
            }
            PathSecurity.Undo undo = security.clear(at);
            boolean gone = false;
            try {
                DurableFiles.delete(at);
                gone = true;
            } finally {
                if (!gone) {
                    undo.run();
                }
            }
        });
    }

    @Override
    public SecurityDescriptor readSecurity(SysvolPath path) {
        return attempt("reading the permissions", path, () -> security.read(root, lookup.require(path)));
    }

    @Override
    public void writeSecurity(SysvolPath path, SecurityDescriptor descriptor) {
        locked("setting the permissions", path, () -> security.write(root, lookup.require(path), descriptor));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    /** Where a new entry of that path goes. */
    private Path requireFree(SysvolPath path) throws IOException {
        Path parent = lookup.require(path.parent());
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(parent.toString());
        }
        Path at = lookup.requireParentOf(path);
        if (DurableFiles.exists(at)) {
            throw new FileAlreadyExistsException(at.toString());
        }
        return at;
    }

    private void notChangeable(SysvolPath path) {
        if (path.equals(SysvolPath.ROOT)) {
            throw new InvalidInputException(
                    Failure.of("the share itself cannot be changed").on(displayName()));
        }
        if (security.hides(path.name())) {
            throw new InvalidInputException(
                    Failure.of("'" + path.name() + "' is kept for permissions").on(at(path)));
        }
    }

    /** A step that may fail in the file system's ways. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws IOException;
    }

    /** A change that may. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private <T> T attempt(String doing, SysvolPath path, Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw PathFailures.of(doing, at(path), e);
        }
    }

    private void change(String doing, SysvolPath path, Change change) {
        notChangeable(path);
        locked(doing, path, change);
    }

    private void locked(String doing, SysvolPath path, Change change) {
        changes.lock();
        try {
            attempt(doing, path, () -> {
                change.make();
                return path;
            });
        } finally {
            changes.unlock();
        }
    }

    private String at(SysvolPath path) {
        Path at = root;
        for (String segment : path.segments()) {
            at = at.resolve(segment);
        }
        return at.toString();
    }

    private static String nameOf(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private static String temporaryName(String name) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String ending = ".opengpmc-" + HexFormat.of().formatHex(random);
        return name.substring(0, Math.min(name.length(), MAX_NAME - ending.length())) + ending;
    }
}
