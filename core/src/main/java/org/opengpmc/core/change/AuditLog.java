// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONException;
import com.unboundid.util.json.JSONObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
    private static final String GENESIS = "0".repeat(64);
    private static final String HASH = ", \"hash\":\"";
    private static final String END = " }";
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
        String previous = GENESIS;
        long number = 1;
        if (tail.lastLine() != null) {
            AuditRecord last = last(tail.lastLine());
            previous = last.hash();
            number = last.number() + 1;
        }
        String text = json(record, number).toString();
        String hash = sha256(previous + text);
        AuditRecord stamped = with(record, number, hash);
        long end = tail.end();
        // What follows the last line end was never acknowledged: a crash tore it.
        channel.truncate(end);
        ByteBuffer line = StandardCharsets.UTF_8.encode(withHash(text, hash) + "\n");
        long position = end;
        try {
            while (line.hasRemaining()) {
                position += channel.write(line, position);
            }
            channel.force(true);
            if (number == 1) {
                StateDirectory.sync(folder);
            }
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
        return stamped;
    }

    private AuditRecord last(String line) {
        try {
            return parse(line, 0);
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
            records.add(parse(line, number));
        });
        return records;
    }

    /** Follows the chain of hashes from the first line to the last. */
    public Verification verify() {
        String[] previous = {GENESIS};
        long[] count = {0};
        List<String> problems = new ArrayList<>();
        boolean torn = forEachLine((line, number) -> {
            String problem = check(line, number, previous[0], count[0] + 1);
            if (problem != null) {
                problems.add(problem);
            }
            count[0]++;
            previous[0] = hashOf(line).orElse(previous[0]);
        });
        return new Verification(count[0], previous[0], problems, torn);
    }

    private static @Nullable String check(String line, long lineNumber, String previous, long expectedNumber) {
        try {
            AuditRecord record = parse(line, lineNumber);
            if (!sha256(previous + withoutHash(line, record.hash())).equals(record.hash())) {
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

    private static Optional<String> hashOf(String line) {
        try {
            return Optional.ofNullable(new JSONObject(line).getFieldAsString("hash"));
        } catch (JSONException e) {
            return Optional.empty();
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

    /** The hash covers the line as it stands, whatever it holds, without the hash itself: that is its last field. */
    private static String withHash(String text, String hash) {
        return text.substring(0, text.length() - END.length()) + HASH + hash + '"' + END;
    }

    /** Empty, which no hash is of, if the line does not end with the hash. */
    private static String withoutHash(String line, String hash) {
        String end = HASH + hash + '"' + END;
        return line.endsWith(end) ? line.substring(0, line.length() - end.length()) + END : "";
    }

    private static AuditRecord with(AuditRecord r, long number, String hash) {
        return new AuditRecord(
                number,
                r.time(),
                r.event(),
                r.user(),
                r.host(),
                r.domain(),
                r.server(),
                r.change(),
                r.title(),
                r.object(),
                r.before(),
                r.after(),
                r.detail(),
                hash);
    }

    private static JSONObject json(AuditRecord r, long number) {
        List<Object> fields = new ArrayList<>(List.of(
                "n",
                number,
                "time",
                r.time(),
                "event",
                r.event(),
                "user",
                r.user(),
                "host",
                r.host(),
                "domain",
                r.domain(),
                "server",
                r.server(),
                "change",
                r.change(),
                "title",
                r.title()));
        fields.addAll(List.of(
                "object",
                r.object(),
                "before",
                StepCodec.strings(r.before()),
                "after",
                StepCodec.strings(r.after()),
                "detail",
                r.detail()));
        return JsonValues.object(fields.toArray());
    }

    private static AuditRecord parse(String line, long lineNumber) {
        try {
            JSONObject json = new JSONObject(line);
            return new AuditRecord(
                    JsonValues.number(json, "n"),
                    Instant.parse(JsonValues.string(json, "time")),
                    AuditRecord.Event.valueOf(JsonValues.string(json, "event")),
                    JsonValues.string(json, "user"),
                    JsonValues.string(json, "host"),
                    JsonValues.string(json, "domain"),
                    JsonValues.string(json, "server"),
                    JsonValues.string(json, "change"),
                    JsonValues.string(json, "title"),
                    JsonValues.string(json, "object"),
                    StepCodec.strings(JsonValues.child(json, "before")),
                    StepCodec.strings(JsonValues.child(json, "after")),
                    JsonValues.string(json, "detail"),
                    JsonValues.string(json, "hash"));
        } catch (JSONException | IllegalArgumentException | DateTimeException | InvalidInputException e) {
            throw JsonValues.unreadable("line " + lineNumber + " of the audit log is damaged");
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
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
