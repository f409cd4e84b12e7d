// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;

/** The file of a report: whole or not there. */
public final class ReportFile {
    private ReportFile() {}

    /** The bytes of an XML report as the console writes it: UTF-16LE with byte order mark. */
    public static byte[] utf16(Consumer<Appendable> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            utf16(out, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes an XML report to a file, replacing one that is there.
     *
     * @throws StorageFailedException if that is not possible
     */
    public static void writeUtf16(Path file, Consumer<Appendable> content) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path unfinished = Files.createTempFile(folder, ".report-", ".tmp");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    utf16(out, content);
                }
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw failed(file, e);
        } catch (UncheckedIOException e) {
            throw failed(file, e);
        }
    }

    private static void utf16(OutputStream out, Consumer<Appendable> content) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_16LE);
        writer.write('\uFEFF');
        content.accept(writer);
        writer.flush();
    }

    private static StorageFailedException failed(Path file, Exception e) {
        return new StorageFailedException(Failure.of("the report could not be written: " + e.getMessage())
                .on(file.toString())
                .cause(e));
    }
}
