// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;

/** A plain folder as SYSVOL, until the adapter for paths is there. */
record FolderSysvol(Path root) implements Sysvol {
    static FolderSysvol at(Path lab) throws IOException {
        return new FolderSysvol(Files.createDirectories(lab.resolve(LabFolder.SYSVOL)));
    }

    private interface Io<T> {
        T run() throws IOException;
    }

    private static <T> T io(SysvolPath path, Io<T> work) {
        try {
            return work.run();
        } catch (NoSuchFileException e) {
            throw new NotFoundException(
                    Failure.of("not found").on(path.toString()).cause(e));
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static GpmcException failed(SysvolPath path, IOException e) {
        return new StorageFailedException(
                Failure.of(String.valueOf(e.getMessage())).on(path.toString()).cause(e));
    }

    private Path file(SysvolPath path) {
        Path file = root;
        for (String segment : path.segments()) {
            file = file.resolve(segment);
        }
        return file;
    }

    @Override
    public String displayName() {
        return root.toString();
    }

    @Override
    public List<SysvolEntry> list(SysvolPath directory) {
        return io(directory, () -> {
            List<SysvolEntry> entries = new ArrayList<>();
            try (Stream<Path> files = Files.list(file(directory))) {
                files.forEach(f -> entries.add(entry(directory.child(String.valueOf(f.getFileName())))));
            }
            return entries;
        });
    }

    private SysvolEntry entry(SysvolPath path) {
        Path file = file(path);
        return io(
                path,
                () -> new SysvolEntry(
                        path,
                        Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS),
                        Files.isDirectory(file) ? 0 : Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()));
    }

    @Override
    public Optional<SysvolEntry> find(SysvolPath path) {
        return Files.exists(file(path)) ? Optional.of(entry(path)) : Optional.empty();
    }

    @Override
    public byte[] read(SysvolPath file) {
        return io(file, () -> Files.readAllBytes(file(file)));
    }

    @Override
    public void create(SysvolPath file, byte[] content) {
        io(file, () -> Files.write(file(file), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC));
    }

    @Override
    public void replace(SysvolPath file, byte[] content) {
        io(file, () -> Files.write(file(file), content));
    }

    @Override
    public void createDirectory(SysvolPath directory) {
        io(directory, () -> Files.createDirectory(file(directory)));
    }

    @Override
    public void rename(SysvolPath from, SysvolPath to) {
        io(from, () -> Files.move(file(from), file(to), StandardCopyOption.ATOMIC_MOVE));
    }

    @Override
    public void delete(SysvolPath path) {
        io(path, () -> {
            Files.delete(file(path));
            return path;
        });
    }

    @Override
    public SecurityDescriptor readSecurity(SysvolPath path) {
        return SecurityDescriptor.empty();
    }

    @Override
    public void writeSecurity(SysvolPath path, SecurityDescriptor descriptor) {
        // Nothing is kept yet.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
