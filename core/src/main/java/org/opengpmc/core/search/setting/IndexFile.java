// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.opengpmc.formats.FormatException;

/**
 * An index on disk: read whole, replaced whole. Two processes that write at once both leave a good one, and the later one
 * stays. Whatever is wrong with the file, there is just no index then.
 *
 * @param file where it is
 */
record IndexFile(Path file) {
    private static final byte[] MAGIC = "OGPMSET1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = MAGIC.length + Fingerprint.LENGTH + Integer.BYTES;

    /**
     * Reads the index; empty if there is none, or one of other templates or an older program.
     *
     * @param notice told if it is damaged
     */
    Optional<SettingIndex> read(Fingerprint fingerprint, Consumer<String> notice) {
        try {
            if (Files.size(file) > (long) IndexMemory.mostBytes() + HEAD) {
                return tooLarge(notice);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!isOf(bytes, fingerprint)) {
                return Optional.empty();
            }
            IndexSize size = IndexSize.of(bytes, HEAD);
            return size.memory() > IndexMemory.most()
                    ? tooLarge(notice)
                    : Optional.of(SettingIndex.parse(bytes, HEAD, size));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            notice.accept("the index cannot be read and is made anew: " + file + ": " + e.getMessage());
        } catch (FormatException e) {
            notice.accept("the index is damaged and is made anew: " + file + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<SettingIndex> tooLarge(Consumer<String> notice) {
        notice.accept("the index is too large for this process's memory and is made anew: " + file);
        return Optional.empty();
    }

    /** Whether it was made of the same; then it is whole too. */
    private static boolean isOf(byte[] bytes, Fingerprint fingerprint) {
        if (bytes.length < HEAD || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw FormatException.atOffset("index of settings", "no index of this program", 0);
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, MAGIC.length, HEAD - MAGIC.length);
        byte[] made = new byte[Fingerprint.LENGTH];
        head.get(made);
        if (!fingerprint.equals(new Fingerprint(made))) {
            return false;
        }
        int sum = head.getInt();
        if (sum != sum(bytes, HEAD)) {
            throw FormatException.atOffset("index of settings", "the check sum is wrong", HEAD);
        }
        return true;
    }

    private static int sum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return (int) sum.getValue();
    }

    /** Replaces the index; only its owner may read it. What hinders that is told, and does not hinder the search. */
    void write(Fingerprint fingerprint, byte[] body, Consumer<String> notice) {
        try {
            Path folder = folder();
            cleanLeftovers(folder);
            Path unfinished = Files.createTempFile(folder, ".index-", ".tmp");
            try {
                ByteBuffer head = ByteBuffer.allocate(HEAD);
                head.put(MAGIC).put(fingerprint.bytes()).putInt(sum(body, 0));
                try (var out = Files.newOutputStream(unfinished)) {
                    out.write(head.array());
                    out.write(body);
                }
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            notice.accept("the index could not be kept, the next search reads all again: " + file + ": "
                    + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    /** A process that was killed while it wrote left its file behind. */
    private static void cleanLeftovers(Path folder) throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, ".index-*.tmp")) {
            for (Path file : unfinished) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // The process whose it is has just finished it.
            return;
        }
    }

    private Path folder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        return Files.createDirectories(folder, mode);
    }
}
