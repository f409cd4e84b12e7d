// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.SteadyOutput;

/** Changes to files that outlast a crash: data and the folder that names it are both flushed. */
final class DurableFiles {
    private DurableFiles() {}

    /** Makes a file; leaves none if it cannot be written whole. */
    static void create(Path file, FileContent content) throws IOException {
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try {
                content.copyTo(new SteadyOutput(channel));
                channel.force(true);
                whole = true;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(file);
                }
            }
        }
        force(parent(file));
    }

    /** Puts a file in place of another, or where none is, in one step. */
    static void replace(Path file, Path beside, byte[] content) throws IOException {
        create(beside, () -> content);
        boolean renamed = false;
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            renamed = true;
        } finally {
            if (!renamed) {
                Files.deleteIfExists(beside);
            }
        }
        force(parent(file));
    }

    /** Gives an entry another name, in one step. */
    static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            // Somebody was faster. The system says only "directory not empty" or "not a directory", in its own
            // language.
            if (exists(to) && exists(from) && !sameEntry(from, to)) {
                FileAlreadyExistsException taken = new FileAlreadyExistsException(to.toString());
                taken.addSuppressed(e);
                throw taken;
            }
            throw e;
        }
        force(parent(to));
        if (!parent(from).equals(parent(to))) {
            force(parent(from));
        }
    }

    static void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory);
        force(parent(directory));
    }

    static void delete(Path entry) throws IOException {
        Files.delete(entry);
        force(parent(entry));
    }

    static Path parent(Path entry) throws IOException {
        Path parent = entry.getParent();
        if (parent == null) {
            throw new IOException("no folder holds " + entry);
        }
        return parent;
    }

    /** Whether anything is there, a broken link included. */
    static boolean exists(Path entry) {
        return Files.exists(entry, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether two spellings name one entry, as they do where case does not count. */
    private static boolean sameEntry(Path one, Path other) throws IOException {
        return one.toRealPath(LinkOption.NOFOLLOW_LINKS).equals(other.toRealPath(LinkOption.NOFOLLOW_LINKS));
    }

    private static void force(Path directory) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(directory, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows does not open folders; it has written their change by the time the call returns.
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
