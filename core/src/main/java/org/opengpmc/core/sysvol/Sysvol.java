// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.sysvol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * The SYSVOL share of the chosen domain controller. Names match without regard to case. Safe for use by several threads
 * at once. Every method throws the {@link org.opengpmc.core.error.GpmcException} that fits: {@code NotFound},
 * {@code AlreadyExists}, {@code AccessDenied}, {@code Unreachable}, {@code StorageFailed}.
 */
public interface Sysvol extends AutoCloseable {
    /** Files larger than this are refused: no policy file is, and memory is finite. */
    long MAX_FILE_SIZE = 512L << 20;

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

    /** A whole file. */
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
     * Several whole files that were listed before, in the order given. All of them are held in memory: give it no more
     * than that can take. An adapter may ask for many at once. Throws what {@link #read(SysvolEntry)} throws.
     */
    default List<byte[]> readAll(List<SysvolEntry> files) {
        return files.stream().map(this::read).toList();
    }

    /** Creates a file whose folder exists, and flushes it to the server's disk. Fails if the name is taken. */
    void create(SysvolPath file, byte[] content);

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

    /** For adapters: somebody wrote to a file after it was listed. */
    static ConflictException changedSinceListed(SysvolEntry file) {
        return new ConflictException(Failure.of("somebody wrote to the file while the GPO was read")
                .on(file.path().toString())
                .hint("Repeat the command when nobody edits the GPO"));
    }

    @Override
    void close();
}
