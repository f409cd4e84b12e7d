// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * {@code directory.log}: what was written since the snapshot, as LDIF change records. A header of fixed length names the
 * generation of the snapshot that the log goes with. Each transaction ends with a comment that holds its length and
 * checksum; one without a valid end was torn by a crash and was never acknowledged.
 *
 * <p>Not safe for several threads. Plain files are used and not channels: an interrupted thread would close a channel
 * for all others.
 */
final class LabLog implements AutoCloseable {
    /** Transactions with their records, and where the last of them ends. */
    record Tail(List<Transaction> transactions, long end) {}

    record Transaction(long usn, List<LDIFChangeRecord> changes) {}

    private static final int HEADER_SIZE = 64;
    private static final Pattern HEADER = Pattern.compile("# opengpmc lab log 1, generation (\\d+) *\n");
    private static final Pattern END = Pattern.compile("# end usn=(\\d+) length=(\\d+) crc32c=([0-9a-f]{8})");
    private static final byte[] END_START = "\n# end ".getBytes(StandardCharsets.US_ASCII);
    private static final int WRAP_COLUMN = 0;

    private final Path path;
    private final RandomAccessFile file;

    LabLog(Path directory) throws IOException {
        this.path = directory.resolve("directory.log");
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    static void create(Path directory, long generation) throws IOException {
        Files.write(directory.resolve("directory.log"), header(generation));
    }

    private static byte[] header(long generation) {
        String text = "# opengpmc lab log 1, generation " + generation;
        return (text + " ".repeat(HEADER_SIZE - 1 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the first transaction starts. */
    static long start() {
        return HEADER_SIZE;
    }

    long size() throws IOException {
        return file.length();
    }

    /** The generation in the header; empty if a crash came before the header was whole. */
    OptionalLong generation() throws IOException {
        byte[] header = new byte[HEADER_SIZE];
        file.seek(0);
        int read = Math.max(0, file.read(header));
        Matcher matcher = HEADER.matcher(new String(header, 0, read, StandardCharsets.US_ASCII));
        if (matcher.matches()) {
            return OptionalLong.of(Long.parseLong(matcher.group(1)));
        }
        if (file.length() > HEADER_SIZE) {
            throw new IOException(path + " does not begin as a lab's log does");
        }
        return OptionalLong.empty();
    }

    /** Begins anew for another snapshot. What was in the log must be in that snapshot. */
    void restart(long generation) throws IOException {
        file.setLength(0);
        file.seek(0);
        file.write(header(generation));
        file.getFD().sync();
    }

    /** Drops what a crash left behind the last whole transaction. */
    void cut(long end) throws IOException {
        if (file.length() > end) {
            file.setLength(end);
        }
    }

    /** Writes a transaction behind the last one and forces it to disk; on failure the log is as before. */
    long append(long end, Transaction transaction) throws IOException {
        StringBuilder text = new StringBuilder();
        for (LDIFChangeRecord change : transaction.changes()) {
            text.append('\n');
            for (String line : change.toLDIF(WRAP_COLUMN)) {
                text.append(line).append('\n');
            }
        }
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        String marker = "# end usn=" + transaction.usn() + " length=" + body.length + " crc32c="
                + checksum(body, 0, body.length) + "\n";
        byte[] tail = marker.getBytes(StandardCharsets.US_ASCII);
        byte[] block = Arrays.copyOf(body, body.length + tail.length);
        System.arraycopy(tail, 0, block, body.length, tail.length);
        try {
            file.seek(end);
            file.write(block);
            file.getFD().sync();
        } catch (IOException e) {
            try {
                file.setLength(end);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        return end + block.length;
    }

    /** The whole transactions from a position on. */
    Tail read(long from) throws IOException {
        long size = file.length();
        byte[] bytes = new byte[Math.toIntExact(Math.max(0, size - from))];
        file.seek(from);
        int got = 0;
        while (got < bytes.length) {
            int n = file.read(bytes, got, bytes.length - got);
            if (n < 0) {
                break;
            }
            got += n;
        }
        List<Transaction> transactions = new ArrayList<>();
        int at = 0;
        int torn = -1;
        for (int marker = find(bytes, got, at); marker >= 0; marker = find(bytes, got, at)) {
            int lineEnd = marker;
            while (lineEnd < got && bytes[lineEnd] != '\n') {
                lineEnd++;
            }
            if (lineEnd == got) {
                break;
            }
            Matcher end = END.matcher(new String(bytes, marker, lineEnd - marker, StandardCharsets.US_ASCII));
            boolean whole = end.matches()
                    && Long.parseLong(end.group(2)) == marker - at
                    && end.group(3).equals(checksum(bytes, at, marker - at));
            if (whole && torn >= 0) {
                throw new IOException(path + " is damaged at byte " + (from + torn));
            }
            if (whole) {
                transactions.add(new Transaction(Long.parseLong(end.group(1)), records(bytes, at, marker - at)));
            } else if (torn < 0) {
                torn = at;
            }
            at = lineEnd + 1;
        }
        return new Tail(transactions, from + (torn >= 0 ? torn : at));
    }

    /** The start of the next end marker; a line of LDIF never begins so. */
    private static int find(byte[] bytes, int length, int from) {
        for (int i = from; i + END_START.length <= length; i++) {
            int k = 0;
            while (k < END_START.length && bytes[i + k] == END_START[k]) {
                k++;
            }
            if (k == END_START.length) {
                return i + 1;
            }
        }
        return -1;
    }

    private List<LDIFChangeRecord> records(byte[] bytes, int from, int length) throws IOException {
        List<LDIFChangeRecord> records = new ArrayList<>();
        try (LDIFReader reader = new LDIFReader(new ByteArrayInputStream(bytes, from, length))) {
            for (LDIFChangeRecord r = reader.readChangeRecord(); r != null; r = reader.readChangeRecord()) {
                records.add(r);
            }
        } catch (LDIFException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
        return records;
    }

    private static String checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return HexFormat.of().toHexDigits((int) crc.getValue()).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
