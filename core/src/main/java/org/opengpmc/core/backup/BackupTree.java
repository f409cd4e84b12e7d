// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * The files below the folder of one backup. Names match without regard to case, as they do where GPMC runs, and symbolic
 * links are refused wherever they stand: a backup comes from anywhere and must not lead to other files.
 *
 * @param folder the backup's folder
 */
record BackupTree(Path folder) {
    private static final int PART = 256 << 10;

    /** The file's content, read when it is asked for. */
    FileContent content(SysvolPath location) {
        return new FileContent() {
            @Override
            public byte[] read() {
                return BackupTree.this.read(location, Math.toIntExact(Sysvol.MAX_WHOLE));
            }

            @Override
            public void copyTo(OutputStream to) throws IOException {
                BackupTree.this.copy(location, to);
            }

            @Override
            public long size() {
                Path file = require(location);
                try {
                    return Files.size(file);
                } catch (IOException e) {
                    throw DiskFailures.reading(file, e);
                }
            }
        };
    }

    /** The file's content, refused if it is larger than so many bytes. */
    byte[] read(SysvolPath location, int limit) {
        Path file = require(location);
        try {
            if (Files.size(file) > limit) {
                throw new InvalidInputException(Failure.of("larger than the " + limit + " bytes that are accepted")
                        .on(file.toString()));
            }
            try (InputStream in = open(file)) {
                return in.readNBytes(limit);
            }
        } catch (IOException e) {
            throw DiskFailures.reading(file, e);
        }
    }

    /** Hands over the file's content in parts. Its failures and those of the stream are told apart. */
    private void copy(SysvolPath location, OutputStream to) throws IOException {
        Path file = require(location);
        try (InputStream in = opened(file)) {
            byte[] part = new byte[PART];
            for (int length = read(in, part, file); length > 0; length = read(in, part, file)) {
                to.write(part, 0, length);
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private static InputStream opened(Path file) {
        try {
            return open(file);
        } catch (IOException e) {
            throw DiskFailures.reading(file, e);
        }
    }

    private static int read(InputStream in, byte[] part, Path file) {
        try {
            return in.readNBytes(part, 0, part.length);
        } catch (IOException e) {
            throw DiskFailures.reading(file, e);
        }
    }

    /** Where the file stands on the disk. */
    private Path require(SysvolPath location) {
        Path file = find(location)
                .orElseThrow(() -> new InvalidInputException(Failure.of("the backup lacks its file '" + location + "'")
                        .on(folder.toString())
                        .hint("Copy the whole folder of the backup again, or use another backup")));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidInputException(Failure.of("not a file").on(file.toString()));
        }
        return file;
    }

    /** Whether something stands there. A link does; whoever reads it learns that it is refused. */
    boolean exists(SysvolPath location) {
        try {
            return find(location).isPresent();
        } catch (InvalidInputException refused) {
            return true;
        }
    }

    /** Where a location stands on the disk. */
    private Optional<Path> find(SysvolPath location) {
        Path at = folder;
        for (String name : location.segments()) {
            Optional<Path> next = child(at, name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /** The entry of that name, in the case given if there is one. */
    static Optional<Path> child(Path folder, String name) {
        Path exact = folder.resolve(name);
        if (!Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
            Optional<Path> other = otherCase(folder, name);
            if (other.isEmpty()) {
                return other;
            }
            exact = other.get();
        }
        if (Files.isSymbolicLink(exact)) {
            throw new InvalidInputException(
                    Failure.of("a symbolic link, which a backup must not hold").on(exact.toString()));
        }
        return Optional.of(exact);
    }

    private static Optional<Path> otherCase(Path folder, String name) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return LocalFolder.entries(folder).stream()
                .filter(entry -> LocalFolder.name(entry).equalsIgnoreCase(name))
                .findFirst();
    }
}
