// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.opengpmc.core.domain.DomainConnection;

/**
 * Who makes a change, and from where.
 *
 * @param user signed in to the domain
 * @param host this machine's own name
 */
record Actor(String user, String host) {
    static Actor of(DomainConnection connection) {
        return new Actor(connection.user(), hostName());
    }

    /** Somebody who works on this machine alone, signed in to no domain. */
    static Actor local() {
        return new Actor(System.getProperty("user.name", "unknown"), hostName());
    }

    JSONObject toJson(String changeId, Instant time) {
        return JsonValues.object(
                "change",
                changeId,
                "user",
                user,
                "host",
                host,
                "pid",
                ProcessHandle.current().pid(),
                "time",
                time);
    }

    /** Asks the system, never DNS: a slow resolver must not delay a change. */
    private static String hostName() {
        try {
            Path kernel = Path.of("/proc/sys/kernel/hostname");
            if (Files.isReadable(kernel)) {
                return Files.readString(kernel).strip();
            }
        } catch (IOException e) {
            return fromEnvironment();
        }
        return fromEnvironment();
    }

    private static String fromEnvironment() {
        return Optional.ofNullable(System.getenv("COMPUTERNAME"))
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .orElse("unknown");
    }
}
