// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;

/** Says what an I/O error of the local disk means. */
final class DiskFailures {
    private DiskFailures() {}

    static GpmcException reading(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new NotFoundException(Failure.of("there is no such file or folder")
                    .on(path.toString())
                    .cause(e));
        }
        return failed("cannot read: " + reason(e), path, e).orDenied("read");
    }

    static GpmcException writing(Path path, IOException e) {
        return failed("cannot write: " + reason(e), path, e).orDenied("write");
    }

    private record Failed(Failure failure, IOException cause) {
        GpmcException orDenied(String verb) {
            if (cause instanceof AccessDeniedException) {
                return new org.opengpmc.core.error.AccessDeniedException(
                        failure.hint("Your account on this machine needs the right to " + verb + " there"));
            }
            return new StorageFailedException(failure);
        }
    }

    private static Failed failed(String message, Path path, IOException e) {
        Failure failure = Failure.of(message).on(path.toString()).cause(e);
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            failure = failure.hint("Make room on the disk or choose another folder; nothing half-written was kept");
        }
        return new Failed(failure, e);
    }

    /** What the system said, without the path that Java puts in front. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
