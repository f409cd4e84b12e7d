// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;

/** Says in the words of {@code core.error} what a file system refused. */
final class PathFailures {
    private PathFailures() {}

    static GpmcException of(String doing, String object, IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return new NotFoundException(failure(doing, "no such file or folder", object, problem));
        }
        if (problem instanceof NotDirectoryException) {
            return new NotFoundException(failure(doing, "it is a file, not a folder", object, problem));
        }
        if (problem instanceof FileAlreadyExistsException) {
            return new AlreadyExistsException(failure(doing, "the name is taken", object, problem));
        }
        if (problem instanceof DirectoryNotEmptyException) {
            return new ConflictException(failure(doing, "the folder is not empty", object, problem)
                    .hint("Something was added to it meanwhile; look at it and try again"));
        }
        if (problem instanceof AccessDeniedException) {
            return new org.opengpmc.core.error.AccessDeniedException(failure(doing, "access denied", object, problem)
                    .hint("Check who owns the file and its folder, and their mode"));
        }
        // The JDK knows no type for these: the system's own words are all there is.
        String reason = reason(problem).toLowerCase(Locale.ROOT);
        if (reason.contains("read-only file system") || reason.contains("write-protected")) {
            return new StorageFailedException(failure(doing, "the file system is read-only", object, problem)
                    .hint("Mount it writable, or use SMB"));
        }
        if (reason.contains("no space left") || reason.contains("quota") || reason.contains("not enough space")) {
            return new StorageFailedException(
                    failure(doing, "the disk is full", object, problem).hint("Free space and try again"));
        }
        if (reason.contains("not a directory")) {
            return new NotFoundException(failure(doing, "its folder is a file", object, problem));
        }
        return new StorageFailedException(failure(doing, reason(problem), object, problem));
    }

    private static String reason(IOException problem) {
        @Nullable String text = problem instanceof FileSystemException named ? named.getReason() : problem.getMessage();
        if (text == null) {
            text = problem.getMessage();
        }
        return text == null ? problem.getClass().getSimpleName() : text;
    }

    private static Failure failure(String doing, String why, String object, IOException problem) {
        return Failure.of(doing + " failed: " + why).on(object).cause(problem);
    }
}
