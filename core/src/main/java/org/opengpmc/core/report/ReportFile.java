// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of a report: whole or not there. */
public final class ReportFile {
    private ReportFile() {}

    /** What a file holds. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it.
         *
         * @param out stays open
         * @throws IOException if the stream fails
         */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing one that is there.
     *
     * @throws org.opengpmc.core.error.GpmcException if that is not possible: with the reason
     */
    public static void write(Path file, Content content) {
        try {
            Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), ".report-", ".tmp");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    content.write(out);
                }
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw WriteFailure.ofFile(file, e);
        } catch (UncheckedIOException e) {
            throw WriteFailure.ofFile(file, e.getCause());
        }
    }
}
