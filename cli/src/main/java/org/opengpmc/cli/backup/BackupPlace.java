// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;

/** The folder that backups go to. */
public final class BackupPlace {
    private BackupPlace() {}

    /** Makes the folder, with those above it, if it is not there. */
    public static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageFailedException(Failure.of("cannot make the folder: " + e.getMessage())
                    .on(folder.toString())
                    .cause(e));
        }
    }
}
