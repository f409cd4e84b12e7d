// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;

/**
 * Who changed what and when: one JSON object a line, each with the hash of the line before it, so that a line changed or
 * taken out later shows. Appending fails closed: no record, no change.
 *
 * <p>The chain cannot show that the newest lines were cut off together; whoever needs that keeps the head's hash
 * elsewhere ({@code gpmc audit verify} prints it).
 */
public final class AuditLog {
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;
    private final Path folder;
    private final Path lockFile;

    /** The log of a state folder; the file is made by the first record. */
    public AuditLog(StateDirectory state) {
        this.file = state.auditLog();
        this.folder = state.root();
        // A file of its own, opened only here: closing any other channel of the log would release a lock on it.
        this.lockFile = folder.resolve("audit.lock");
    }

    /**
     * Appends a record and has it on disk when it returns. Number and hash of the argument do not count.
     *
     * @throws org.opengpmc.core.error.StorageFailedException if it cannot be written
     */
    AuditRecord append(AuditRecord record) {
        // A FileLock excludes other processes, not other threads of this one.
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel locked = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                locked.lock(); // held until the channel is closed
                return append(channel, record);
            } catch (IOException e) {
                throw StateDirectory.failure("the audit record cannot be written", file, e);
            }
        }
    }

    private AuditRecord append(FileChannel channel, AuditRecord record) throws IOException {
        LogTail tail = LogTail.read(channel);
        String previous = AuditLine.GENESIS;
        long number = 1;
        if (tail.lastLine() != null) {
            AuditRecord last = last(tail.lastLine());
            previous = last.hash();
            number = last.number() + 1;
        }
        AuditLine line = AuditLine.after(previous, record, number);
        long end = tail.end();
        // What follows the last line end was never acknowledged: a crash tore it.
        channel.truncate(end);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.text() + "\n");
        long position = end;
        try {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
            channel.force(true);
            if (number == 1) {
                StateDirectory.sync(folder);
            }
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
        return line.record();
    }

    private AuditRecord last(String line) {
        try {
            return AuditLine.parse(line, 0);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(Failure.of(
                            "the last record of the audit log is damaged, so none can follow it")
                    .on(file.toString())
                    .hint("Without it nothing is written to the domain. See 'gpmc audit verify'; move the file away to"
                            + " begin a new log")
                    .cause(e));
        }
    }

    /** All records, oldest first. */
    public List<AuditRecord> read() {
        List<AuditRecord> records = new ArrayList<>();
        forEachLine((line, number) -> {
            records.add(AuditLine.parse(line, number));
        });
        return records;
    }

    /** Follows the chain of hashes from the first line to the last. */
    public Verification verify() {
        String[] previous = {AuditLine.GENESIS};
        long[] count = {0};
        List<String> problems = new ArrayList<>();
        boolean torn = forEachLine((line, number) -> {
            String problem = check(line, number, previous[0], count[0] + 1);
            if (problem != null) {
                problems.add(problem);
            }
            count[0]++;
            previous[0] = AuditLine.hashOf(line).orElse(previous[0]);
        });
        return new Verification(count[0], previous[0], problems, torn);
    }

    private static @Nullable String check(String line, long lineNumber, String previous, long expectedNumber) {
        try {
            AuditRecord record = AuditLine.parse(line, lineNumber);
            if (!AuditLine.follows(line, record, previous)) {
                return "line " + lineNumber + " was changed, or a line before it was changed or taken out";
            }
            return record.number() == expectedNumber
                    ? null
                    : "line " + lineNumber + " has number " + record.number() + " where " + expectedNumber
                            + " should be";
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }

    /** Gives every whole line. True if an unfinished one follows them. */
    private boolean forEachLine(LineConsumer consumer) {
        if (!Files.exists(file)) {
            return false;
        }
        // A crash may tear a character too; that must not make the whole lines before it unreadable.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 1;
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    consumer.accept(line.toString(), number++);
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
            return line.length() > 0;
        } catch (IOException e) {
            throw StateDirectory.failure("the audit log cannot be read", file, e);
        }
    }

    @FunctionalInterface
    private interface LineConsumer {
        void accept(String line, long number);
    }

    /**
     * What following the chain found.
     *
     * @param records how many there are
     * @param head the hash of the newest; 64 zeros if there is none
     * @param problems where the chain is broken; empty if it is sound
     * @param torn whether an unfinished line follows the last record: a crash while it was written, or a record being
     *     written just now. It was never acknowledged, and the next record takes its place: no problem
     */
    public record Verification(long records, String head, List<String> problems, boolean torn) {
        public Verification {
            problems = List.copyOf(problems);
        }
    }
}
