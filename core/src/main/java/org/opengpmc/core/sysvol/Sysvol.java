// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.sysvol;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * The SYSVOL share of the chosen domain controller. Names match without regard to case. Safe for use by several threads
 * at once. Every method throws the {@link org.opengpmc.core.error.GpmcException} that fits: {@code NotFound},
 * {@code AlreadyExists}, {@code AccessDenied}, {@code Unreachable}, {@code StorageFailed}.
 */
public interface Sysvol extends AutoCloseable {
    /** What is read as a whole is no larger than this: no policy file is, and memory is finite. */
    long MAX_WHOLE = 32L << 20;

    /** How people name this share: {@code \\dc.contoso.test\SYSVOL} or a local path. */
    String displayName();

    /** The entries of a folder, in no particular order. */
    List<SysvolEntry> list(SysvolPath directory);

    /**
     * All entries below a folder, to any depth, each folder before what it holds; links are named but not followed. An
     * adapter may ask for many folders at once.
     */
    default List<SysvolEntry> tree(SysvolPath directory) {
        List<SysvolEntry> all = new ArrayList<>(list(directory));
        for (int next = 0; next < all.size(); next++) {
            SysvolEntry entry = all.get(next);
            if (entry.directory() && !entry.link()) {
                all.addAll(list(entry.path()));
            }
        }
        return all;
    }

    /** The entry at a path, or empty if there is none. */
    Optional<SysvolEntry> find(SysvolPath path);

    /** A whole file of at most {@link #MAX_WHOLE} bytes. */
    byte[] read(SysvolPath file);

    /**
     * A whole file that was listed before: an adapter that knows the size needs to ask less.
     *
     * @throws ConflictException if size or time of the file are not those listed any more. So files read one after the
     *     other are all of the moment they were listed at
     */
    default byte[] read(SysvolEntry file) {
        return read(file.path());
    }

    /**
     * Hands over a file of any size that was listed before, in parts. Throws what {@link #read(SysvolEntry)} throws, some
     * of it after parts were handed over.
     *
     * @throws IOException what the stream throws
     */
    void copy(SysvolEntry file, OutputStream to) throws IOException;

    /** The content of a file that was listed before: as {@link #read(SysvolEntry)} or {@link #copy} give it. */
    default FileContent content(SysvolEntry file) {
        return new FileContent() {
            @Override
            public byte[] read() {
                return Sysvol.this.read(file);
            }

            @Override
            public void copyTo(OutputStream to) throws IOException {
                copy(file, to);
            }

            @Override
            public long size() {
                return file.size();
            }
        };
    }

    /**
     * Several whole files that were listed before, in the order given. All of them are held in memory: give it no more
     * than that can take. An adapter may ask for many at once. Throws what {@link #read(SysvolEntry)} throws.
     */
    default List<byte[]> readAll(List<SysvolEntry> files) {
        return files.stream().map(this::read).toList();
    }

    /** Creates a file whose folder exists, and flushes it to the server's disk. Fails if the name is taken. */
    default void create(SysvolPath file, byte[] content) {
        create(file, () -> content);
    }

    /**
     * The same with content of any size, which is written as it comes. If it does not come to its end nothing is left, as
     * far as the server can still be reached.
     */
    void create(SysvolPath file, FileContent content);

    /**
     * Puts a file in the place of the one of that name, or creates it: written beside the target, flushed and renamed
     * over it, so that a reader sees the old content or the new, never a part. Keeps the old file's security descriptor
     * where there was one.
     */
    void replace(SysvolPath file, byte[] content);

    /** Creates a folder whose parent exists. Fails if the name is taken: this is how changes lock each other out. */
    void createDirectory(SysvolPath directory);

    /** Renames or moves a file or a folder with all below it. Fails if the new name is taken. */
    void rename(SysvolPath from, SysvolPath to);

    /** Deletes a file, an empty folder, or a link: the link itself, not what it points to. */
    void delete(SysvolPath path);

    /** Owner, group and DACL of a file or folder. */
    SecurityDescriptor readSecurity(SysvolPath path);

    /**
     * Sets what the descriptor holds (owner, group, DACL) on one file or folder. Children are not touched: entries that
     * are to be inherited reach those created afterwards.
     */
    void writeSecurity(SysvolPath path, SecurityDescriptor descriptor);

    /** For adapters: what to say of a file that is too large for {@link #read(SysvolPath)}. */
    static StorageFailedException tooLarge(String file, long size) {
        return new StorageFailedException(Failure.of("the file is larger than any policy file can be (" + size
                        + " bytes; at most " + MAX_WHOLE + " are read)")
                .on(file));
    }

    /** For adapters: somebody wrote to a file after it was listed. */
    static ConflictException changedSinceListed(SysvolEntry file) {
        return new ConflictException(Failure.of("somebody wrote to the file while the GPO was read")
                .on(file.path().toString())
                .hint("Repeat the command when nobody edits the GPO"));
    }

    @Override
    void close();
}
