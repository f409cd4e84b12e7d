// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** An open intent, held by this process. */
final class Intent implements AutoCloseable {
    private static final String STEP = "step ";
    private static final String NOT_NEEDED = "not needed ";
    private static final String BACK = "back ";
    private static final String FORWARD = "forward";

    private final Path file;
    private final JSONObject json;
    private final FileChannel channel;
    private final FileLock lock;
    private final Set<Integer> notNeeded = new HashSet<>();
    private int lastBegun = -1;
    private Optional<Direction> direction = Optional.empty();

    /** Which way a change is being ended. Once noted it stays, also for a recovery that is broken off itself. */
    enum Direction {
        FORWARD,
        BACK
    }

    Intent(Path file, JSONObject json, List<String> notes, FileChannel channel, FileLock lock) {
        this.file = file;
        this.json = json;
        this.channel = channel;
        this.lock = lock;
        notes.forEach(this::read);
    }

    private void read(String note) {
        if (note.startsWith(STEP)) {
            lastBegun++;
        } else if (note.equals(FORWARD)) {
            direction = Optional.of(Direction.FORWARD);
        } else if (note.startsWith(NOT_NEEDED)) {
            notNeeded.add(number(note, NOT_NEEDED));
        } else if (note.startsWith(BACK)) {
            direction = Optional.of(Direction.BACK);
            lastBegun = number(note, BACK);
        } else {
            throw JsonValues.unreadable("the note '" + note + "' is not known to this version");
        }
    }

    private static int number(String note, String kind) {
        try {
            return Integer.parseInt(note.substring(kind.length()));
        } catch (NumberFormatException e) {
            throw JsonValues.unreadable("the note '" + note + "' has no number");
        }
    }

    Change change() {
        return Change.parse(JsonValues.child(json, "change"));
    }

    /** The last step that may have been applied; -1 if none was begun. */
    int lastBegun() {
        return lastBegun;
    }

    /** The way that was noted, if one was. */
    Optional<Direction> direction() {
        return direction;
    }

    /** Notes durably that the next step is about to be applied. */
    void beginStep() {
        append(STEP + (lastBegun + 1));
        lastBegun++;
    }

    /** The step begun last was refused as a whole: there is nothing of it to take back. */
    void stepWasRefused() {
        lastBegun--;
    }

    /** Notes durably that the step begun last found its work done by somebody else: it is not taken back. */
    void stepWasNotNeeded() {
        notNeeded.add(lastBegun);
        append(NOT_NEEDED + lastBegun);
    }

    boolean wasNotNeeded(int step) {
        return notNeeded.contains(step);
    }

    /** Notes durably that the change has happened, or is being taken back. */
    void decide(Direction wanted) {
        append(wanted == Direction.FORWARD ? FORWARD : BACK + lastBegun);
        direction = Optional.of(wanted);
    }

    /** Notes durably that the step begun last is taken back. */
    void stepIsUndone() {
        append(BACK + (lastBegun - 1));
        lastBegun--;
    }

    private void append(String note) {
        try {
            ByteBuffer line = StandardCharsets.UTF_8.encode(note + "\n");
            long end = channel.size();
            while (line.hasRemaining()) {
                end += channel.write(line, end);
            }
            channel.force(false);
        } catch (IOException e) {
            throw StateDirectory.failure("the change cannot be noted in the journal", file, e);
        }
    }

    /** What a list of open changes tells of it. */
    JSONObject content() {
        return json;
    }

    String domainGuid() {
        return JsonValues.string(json, "domain");
    }

    String server() {
        return JsonValues.string(json, "server");
    }

    /** The change has ended: forgets it. */
    void end() {
        try {
            Files.delete(file);
            StateDirectory.sync(Objects.requireNonNull(file.getParent()));
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
        } finally {
            HeldIntents.letGo(file);
        }
    }
}
