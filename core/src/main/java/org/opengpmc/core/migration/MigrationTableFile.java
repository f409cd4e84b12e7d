// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.migration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.migrationtable.MigrationTable;

/** A migration table on the local disk. */
public final class MigrationTableFile {
    private static final long MAX_BYTES = 32L << 20;

    private MigrationTableFile() {}

    /**
     * Reads a table.
     *
     * @throws NotFoundException if there is no such file
     * @throws InvalidInputException if it is no migration table; names the line
     */
    public static MigrationTable read(Path file) {
        try {
            if (Files.isDirectory(file) || Files.size(file) > MAX_BYTES) {
                throw new InvalidInputException(Failure.of("this is a folder, or far too large for a migration table")
                        .on(file.toString()));
            }
            return MigrationTable.parse(Files.readAllBytes(file));
        } catch (FormatException e) {
            throw InvalidInputException.inFile(file.toString(), e);
        } catch (NoSuchFileException e) {
            throw new NotFoundException(
                    Failure.of("there is no such file").on(file.toString()).cause(e));
        } catch (IOException e) {
            throw failure("cannot be read", file, e);
        }
    }

    /** Writes a table, in place of the file if there is one. A failure leaves that as it was. */
    public static void write(MigrationTable table, Path file) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent() == null ? target : target.getParent();
        try {
            Path staged = folder.resolve(".gpmc-" + UUID.randomUUID() + ".tmp");
            try {
                stage(table.write(), staged);
                keepPermissions(target, staged);
                Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(staged);
            }
        } catch (IOException e) {
            throw failure("cannot be written", file, e);
        }
    }

    private static void stage(byte[] content, Path staged) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Who could read the table before can still; a new one is for whoever new files of this user are for. */
    private static void keepPermissions(Path target, Path staged) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            Files.setPosixFilePermissions(staged, view.readAttributes().permissions());
        }
    }

    private static GpmcException failure(String what, Path file, IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Failure failure = Failure.of("the migration table " + what + ": " + reason)
                .on(file.toString())
                .cause(e);
        return e instanceof AccessDeniedException
                ? new org.opengpmc.core.error.AccessDeniedException(failure)
                : new StorageFailedException(failure);
    }
}
