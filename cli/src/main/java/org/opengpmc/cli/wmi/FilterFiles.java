// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.mof.MofFile;
import org.opengpmc.formats.wmifilter.SomFilter;

/** Exported filters on this machine's disk. */
final class FilterFiles {
    private FilterFiles() {}

    static List<SomFilter> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return SomFilter.of(MofFile.parse(in.readNBytes(MofFile.MAX_SIZE + 1)));
        } catch (FormatException e) {
            throw InvalidInputException.inFile(file.toString(), e);
        } catch (NoSuchFileException e) {
            throw new NotFoundException(
                    Failure.of("there is no such file").on(file.toString()).cause(e));
        } catch (IOException e) {
            throw new StorageFailedException(
                    Failure.of("cannot read the file").on(file.toString()).cause(e));
        }
    }

    static void write(Path file, List<SomFilter> filters, boolean overwrite) {
        byte[] bytes =
                MofFile.of(filters.stream().map(SomFilter::toMof).toList()).write();
        OpenOption[] options = overwrite
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, bytes, options);
        } catch (FileAlreadyExistsException e) {
            throw new AlreadyExistsException(Failure.of("there is such a file already")
                    .on(file.toString())
                    .hint("--force overwrites it")
                    .cause(e));
        } catch (IOException e) {
            throw new StorageFailedException(
                    Failure.of("cannot write the file").on(file.toString()).cause(e));
        }
    }

    /** A file name made of a filter's, which may hold anything: letters, digits and a few marks stay. */
    static String fileName(String filterName) {
        String safe = filterName.replaceAll("[^\\p{L}\\p{N} ._()+-]", "_").strip();
        String shorter = safe.length() > 100 ? safe.substring(0, 100).strip() : safe;
        return (shorter.startsWith(".") || shorter.isEmpty() ? "_" + shorter : shorter) + ".mof";
    }
}
