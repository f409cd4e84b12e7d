// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONException;
import com.unboundid.util.json.JSONObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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
 * line for each step begun. A file is locked as long as the process that runs
 * its change lives, so that recovery can tell a dead one.
 */
final class Journal {
    private static final String SUFFIX = ".intent";

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
        Path temporary = folder.resolve(change.id() + ".tmp");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
            FileLock lock = channel.lock();
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(json + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            StateDirectory.sync(folder);
            return new Intent(folder, file, json, -1, channel, lock);
        } catch (IOException e) {
            closeQuietly(channel);
            deleteQuietly(temporary);
            deleteQuietly(file);
            throw StateDirectory.failure("the change cannot be noted in the journal", file, e);
        }
    }

    /** The files of all open intents, oldest first. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw StateDirectory.failure("the journal cannot be read", folder, e);
        }
    }

    /** Takes over an intent whose process is dead. Empty if that process lives, or has just finished. */
    Optional<Intent> takeOver(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null || !Files.exists(file)) {
                channel.close();
                return Optional.empty();
            }
            List<String> lines = lines(file);
            return Optional.of(new Intent(folder, file, head(file, lines), lastBegun(lines), channel, lock));
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            closeQuietly(channel);
            throw StateDirectory.failure("the journal cannot be read", file, e);
        }
    }

    /** What an intent says, whether its process lives or not. Empty if it has just ended. */
    Optional<JSONObject> peek(Path file) {
        try {
            return Optional.of(head(file, lines(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StateDirectory.failure("the journal cannot be read", file, e);
        }
    }

    /** The whole lines of an intent: what a crash tore after the last line end does not count. */
    private static List<String> lines(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static int lastBegun(List<String> lines) {
        return lines.size() - 2;
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

    /** An open intent, held by this process. */
    static final class Intent implements AutoCloseable {
        private final Path folder;
        private final Path file;
        private final JSONObject json;
        private int lastBegun;
        private final FileChannel channel;
        private final FileLock lock;

        private Intent(Path folder, Path file, JSONObject json, int lastBegun, FileChannel channel, FileLock lock) {
            this.folder = folder;
            this.file = file;
            this.json = json;
            this.lastBegun = lastBegun;
            this.channel = channel;
            this.lock = lock;
        }

        Change change() {
            return Change.parse(JsonValues.child(json, "change"));
        }

        /** The last step that may have been applied; -1 if none was begun. */
        int lastBegun() {
            return lastBegun;
        }

        /** Notes durably that the next step is about to be applied. Each is a line of its own: their count tells. */
        void beginStep() {
            try {
                channel.write(StandardCharsets.UTF_8.encode("step " + (lastBegun + 1) + "\n"), channel.size());
                channel.force(false);
                lastBegun++;
            } catch (IOException e) {
                throw StateDirectory.failure("the change cannot be noted in the journal", file, e);
            }
        }

        String domainGuid() {
            return JsonValues.string(json, "domain");
        }

        String domainName() {
            return JsonValues.string(json, "domainName");
        }

        String server() {
            return JsonValues.string(json, "server");
        }

        /** The change has ended: forgets it. */
        void end() {
            try {
                Files.delete(file);
                StateDirectory.sync(folder);
            } catch (IOException e) {
                throw StateDirectory.failure("the ended change cannot be removed from the journal", file, e);
            }
        }

        /** Lets go of the intent; if it has not ended, recovery will find it. */
        @Override
        public void close() {
            try {
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw StateDirectory.failure("the journal file cannot be closed", file, e);
            }
        }
    }
}
