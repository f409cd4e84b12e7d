// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;

/** Says why a file could not be written where somebody wanted it, by the name that they gave. */
public final class WriteFailure {
    private WriteFailure() {}

    /** Why the file of a report could not be written. */
    static GpmcException ofFile(Path file, IOException e) {
        String what = "the report could not be written: ";
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            return new StorageFailedException(Failure.of(what + "there is a folder of that name")
                    .on(file.toString())
                    .hint("Name a file")
                    .cause(e));
        }
        if (folder != null && !Files.exists(folder)) {
            return new NotFoundException(Failure.of(what + "its folder is not there")
                    .on(file.toString())
                    .hint("Make the folder '" + folder + "' first")
                    .cause(e));
        }
        return other(what, file, e);
    }

    /** Why a folder for reports could not be made. */
    public static GpmcException ofFolder(Path folder, IOException e) {
        String what = "the folder could not be made: ";
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return new StorageFailedException(Failure.of(what + "there is a file of that name")
                    .on(folder.toString())
                    .hint("Name a folder")
                    .cause(e));
        }
        return other(what, folder, e);
    }

    private static GpmcException other(String what, Path path, IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return new AccessDeniedException(Failure.of(what + "permission denied")
                    .on(path.toString())
                    .hint("Your account on this machine needs the right to write there")
                    .cause(e));
        }
        return new StorageFailedException(
                Failure.of(what + reason(e)).on(path.toString()).cause(e));
    }

    /** What the system said, without the path, which may be that of a file made on the way. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getMessage() == null || e instanceof FileSystemException
                ? e.getClass().getSimpleName()
                : e.getMessage();
    }
}
