// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;

/** The file of a report: whole or not there. */
public final class ReportFile {
    private static final int MOST_LINKS = 40;

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
     * Writes a file, replacing one that is there, whose mode it keeps; a new one has that of any new file. A link stays and
     * what it leads to is replaced. What is no file, such as a pipe, is written to.
     *
     * @throws org.opengpmc.core.error.GpmcException if that is not possible: with the reason
     */
    public static void write(Path file, Content content) {
        try {
            if (isStream(file)) {
                writeTo(file, content, StandardOpenOption.WRITE);
            } else {
                replace(target(file), content);
            }
        } catch (IOException e) {
            throw WriteFailure.ofFile(file, e);
        } catch (UncheckedIOException e) {
            throw WriteFailure.ofFile(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /** Standard output is one, even where it leads into a file: whoever opened that looks at it, not at its name. */
    private static boolean isStream(Path file) {
        return Files.exists(file)
                && (!Files.isRegularFile(file) || file.toAbsolutePath().startsWith("/dev"));
    }

    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int i = 0; i < MOST_LINKS; i++) {
            if (!Files.isSymbolicLink(target)) {
                return target;
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        throw new FileSystemLoopException(file.toString());
    }

    private static void replace(Path target, Content content) throws IOException {
        Path unfinished = target.resolveSibling(".report-" + UUID.randomUUID() + ".tmp");
        try {
            Files.createFile(unfinished);
            keepMode(target, unfinished);
            writeTo(unfinished, content, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void keepMode(Path old, Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            view.setPermissions(Files.getPosixFilePermissions(old));
        }
    }

    private static void writeTo(Path file, Content content, StandardOpenOption... options) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
            content.write(out);
        }
    }
}
