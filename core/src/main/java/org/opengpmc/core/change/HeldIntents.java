// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The intents that this process holds. Their files must not be opened a second time: on POSIX systems closing any channel
 * of a file releases all locks that the process has on it, and another process would take a living change for dead.
 */
final class HeldIntents {
    private static final Map<Path, JSONObject> HELD = new HashMap<>();

    private HeldIntents() {}

    /** Holds an intent. False if this process does already. */
    static boolean hold(Path file, JSONObject content) {
        synchronized (HELD) {
            return HELD.putIfAbsent(key(file), content) == null;
        }
    }

    static void replace(Path file, JSONObject content) {
        synchronized (HELD) {
            HELD.put(key(file), content);
        }
    }

    static void letGo(Path file) {
        synchronized (HELD) {
            HELD.remove(key(file));
        }
    }

    /** Reads an intent's file, or gives what is known of one that is held; empty if it is only being looked at. */
    static Optional<JSONObject> whileNotHeld(Path file, Supplier<Optional<JSONObject>> read) {
        synchronized (HELD) {
            JSONObject held = HELD.get(key(file));
            return held == null
                    ? read.get()
                    : Optional.of(held).filter(o -> !o.getFields().isEmpty());
        }
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
