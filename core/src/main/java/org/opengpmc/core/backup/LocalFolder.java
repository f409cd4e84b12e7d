// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.SteadyOutput;

/** What the store does with folders of the local disk; I/O errors come out as {@link DiskFailures} says. */
final class LocalFolder {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private LocalFolder() {}

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * A folder of backups that somebody named.
     *
     * @throws NotFoundException if it does not exist, or is a file
     */
    static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NotFoundException(
                    Failure.of("there is no such folder").on(folder.toString()).hint("Name an existing folder"));
        }
        return folder;
    }

    /** The entries of a folder by name. */
    static List<Path> entries(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw DiskFailures.reading(folder, new IOException(e.getCause()));
        } catch (IOException e) {
            throw DiskFailures.reading(folder, e);
        }
        found.sort(Comparator.comparing(LocalFolder::name));
        return found;
    }

    /** Deletes a folder with all below it; links are deleted, not followed, and what is gone already is no failure. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Writes a new file. Of a large one most is on the disk already when this returns: bringing all of it there in the end
     * could not be broken off.
     */
    static void write(Path file, FileContent content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.copyTo(new SteadyOutput(channel));
        }
    }

    /** Puts a file in the place of another in one step, on the disk when this returns. */
    static void replace(Path file, byte[] content, Path staging) throws IOException {
        try {
            Files.write(staging, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            force(staging);
            Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(staging);
        }
        forceFolder(file.toAbsolutePath().getParent());
    }

    /** Waits until a file's content is on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until a folder's names are on the disk. Windows has no such call and needs none. */
    static void forceFolder(@Nullable Path folder) throws IOException {
        if (folder == null || WINDOWS) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
