// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.sysvol.SysvolPath;

/** Finds SYSVOL names in a folder that may tell case apart. No link is ever followed. */
record PathLookup(Path root, PathSecurity security) {
    /** The file or folder of that path, if there is one. */
    Optional<Path> find(SysvolPath path) throws IOException {
        Path at = root;
        for (String name : path.segments()) {
            Optional<Path> next = child(at, name);
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /** The file or folder of that path. */
    Path require(SysvolPath path) throws IOException {
        return find(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
    }

    /** The entry of that path, also if it is a link; on the way to it none is followed. */
    Path requireItself(SysvolPath path) throws IOException {
        if (path.equals(SysvolPath.ROOT)) {
            return root;
        }
        Path parent = require(path.parent());
        Path exact = resolve(parent, path.name());
        return !security.hides(path.name()) && Files.isSymbolicLink(exact) ? exact : require(path);
    }

    /** The entry of that name, or what a new one would be called. */
    Path requireParentOf(SysvolPath path) throws IOException {
        Path parent = require(path.parent());
        Optional<Path> child = child(parent, path.name());
        return child.isPresent() ? child.get() : resolve(parent, path.name());
    }

    private Optional<Path> child(Path directory, String name) throws IOException {
        if (security.hides(name)) {
            return Optional.empty();
        }
        Path exact = resolve(directory, name);
        if (Files.isSymbolicLink(exact)) {
            throw refusedLink(exact);
        }
        if (DurableFiles.exists(exact)) {
            // On a file system that ignores case the name on disk may still be written differently.
            return Optional.of(exact.toRealPath(LinkOption.NOFOLLOW_LINKS));
        }
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        Optional<Path> folded = folded(directory, name);
        if (folded.isPresent() && Files.isSymbolicLink(folded.get())) {
            throw refusedLink(folded.get());
        }
        return folded;
    }

    private static Optional<Path> folded(Path directory, String name) throws IOException {
        String wanted = fold(name);
        Path best = null;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (fold(String.valueOf(entry.getFileName())).equals(wanted)
                        && (best == null || entry.compareTo(best) < 0)) {
                    best = entry;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return Optional.ofNullable(best);
    }

    private static Path resolve(Path directory, String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            throw new StorageFailedException(Failure.of("this system does not accept the name '" + name + "'")
                    .on(directory.toString())
                    .hint("Run with a UTF-8 locale")
                    .cause(e));
        }
    }

    private static String fold(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    static StorageFailedException refusedLink(Path link) {
        return new StorageFailedException(Failure.of("a symbolic link stands in the way")
                .on(link.toString())
                .hint("Links in SYSVOL are not followed; put the file or folder itself there"));
    }
}
