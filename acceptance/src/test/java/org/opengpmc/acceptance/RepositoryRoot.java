// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that everything is in, found upwards from where the tests run. */
public final class RepositoryRoot {
    private RepositoryRoot() {}

    public static Path find() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("acceptance")) && Files.isDirectory(folder.resolve("formats"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no repository above " + here);
    }
}
