// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONException;
import com.unboundid.util.json.JSONObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;

/**
 * The intents of changes that have begun and not ended, one file each: the change as JSON in the first line, then a
 * line for each step begun and one for the direction taken. A file is locked as long as the process that runs
 * its change lives, so that recovery can tell a dead one.
 */
final class Journal {
    private static final String SUFFIX = ".intent";
    private static final String TEMPORARY = ".tmp";
    private static final JSONObject NOT_YET_READ = new JSONObject();
    /** Far behind the content: where locks are mandatory, others can still read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;

    Journal(StateDirectory state) {
        this.folder = state.journal();
    }

    /** Writes the intent and has it on disk when it returns. */
    Intent begin(Change change, DomainFacts facts, JSONObject actor) {
        JSONObject json = JsonValues.object(
                "version",
                "1",
                "domain",
                facts.guid(),
                "domainName",
                facts.dnsName(),
                "server",
                facts.server(),
                "actor",
                actor,
                "change",
                change.toJson());
        Path file = folder.resolve(change.id() + SUFFIX);
        Path temporary = folder.resolve(change.id() + TEMPORARY);
        HeldIntents.hold(file, json);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
            FileLock lock = channel.lock(LOCKED_BYTE, 1, false);
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(json + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            StateDirectory.sync(folder);
            return new Intent(file, json, List.of(), channel, lock);
        } catch (IOException e) {
            closeQuietly(channel);
            deleteQuietly(temporary);
            deleteQuietly(file);
            HeldIntents.letGo(file);
            throw StateDirectory.failure("the change cannot be noted in the journal", file, e);
        }
    }

    /** The files of all open intents, oldest first. */
    List<Path> files() {
        return files(SUFFIX);
    }

    private List<Path> files(String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw StateDirectory.failure("the journal cannot be read", folder, e);
        }
    }

    /** Takes over an intent whose process is dead. Empty if that process lives, or has just finished. */
    Optional<Intent> takeOver(Path file) {
        if (!HeldIntents.hold(file, NOT_YET_READ)) {
            return Optional.empty();
        }
        Optional<Intent> taken = Optional.empty();
        try {
            taken = lockAndRead(file);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HeldIntents.letGo(file);
            }
        }
    }

    private static Optional<Intent> lockAndRead(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null || !Files.exists(file)) {
                channel.close();
                return Optional.empty();
            }
            // Not through the path: closing a second channel would release the lock (POSIX fcntl).
            String text = wholeLines(readAll(channel));
            // What a crash tore must not run into the next line.
            channel.truncate(text.getBytes(StandardCharsets.UTF_8).length);
            List<String> lines = text.lines().toList();
            JSONObject head = head(file, lines);
            HeldIntents.replace(file, head);
            return Optional.of(new Intent(file, head, lines.subList(1, lines.size()), channel, lock));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            closeQuietly(channel);
            throw StateDirectory.failure("the journal cannot be read", file, e);
        } catch (InvalidInputException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /** What an intent says, whether its process lives or not. Empty if it has just ended. */
    Optional<JSONObject> peek(Path file) {
        return HeldIntents.whileNotHeld(file, () -> {
            try {
                return Optional.of(
                        head(file, wholeLines(Files.readString(file)).lines().toList()));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw StateDirectory.failure("the journal cannot be read", file, e);
            }
        });
    }

    /**
     * Moves an intent whose process is dead out of the journal, also one that cannot be read.
     *
     * @param first done when it is sure that the process is dead, before the move
     * @return where it is then; empty if its process lives, or has just finished
     */
    Optional<Path> setAside(Path file, Path into, Runnable first) {
        if (!HeldIntents.hold(file, NOT_YET_READ)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                return Optional.empty();
            }
            first.run();
            Files.createDirectories(into);
            Path aside = into.resolve(file.getFileName());
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            StateDirectory.sync(into);
            StateDirectory.sync(folder);
            return Optional.of(aside);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StateDirectory.failure("the change cannot be taken out of the journal", file, e);
        } finally {
            HeldIntents.letGo(file);
        }
    }

    /** Deletes what processes left that died while they wrote an intent: nothing had been done yet. */
    void removeUnfinished() {
        for (Path file : files(TEMPORARY)) {
            String id = String.valueOf(file.getFileName()).replace(TEMPORARY, SUFFIX);
            Path intent = folder.resolve(id);
            if (HeldIntents.hold(intent, NOT_YET_READ)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException e) {
                    if (e instanceof NoSuchFileException) {
                        // It has just become an intent.
                        return;
                    }
                    throw StateDirectory.failure("the journal cannot be tidied", file, e);
                } finally {
                    HeldIntents.letGo(intent);
                }
            }
        }
    }

    private static String readAll(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (read >= 0 && content.hasRemaining()) {
            read = channel.read(content, content.position());
        }
        return StandardCharsets.UTF_8.decode(content.flip()).toString();
    }

    /** What a crash tore after the last line end does not count. */
    private static String wholeLines(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static JSONObject head(Path file, List<String> lines) {
        try {
            return new JSONObject(lines.isEmpty() ? "" : lines.get(0));
        } catch (JSONException e) {
            throw new InvalidInputException(Failure.of("the journal record is damaged: " + e.getMessage())
                    .on(file.toString()));
        }
    }

    private static void closeQuietly(java.io.@org.jspecify.annotations.Nullable Closeable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (IOException e) {
            // The failure that brought us here is the one to tell.
            return;
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The failure that brought us here is the one to tell.
            return;
        }
    }
}
