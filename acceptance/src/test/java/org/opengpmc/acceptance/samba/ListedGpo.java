// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoStatus;

/** A GPO as {@code samba-tool gpo listall} and {@code show} print it. */
record ListedGpo(String id, String name, String path, String dn, String version, String flags) {
    /** All that a listing names, by GUID in upper case. */
    static Map<String, ListedGpo> parse(String output) {
        Map<String, ListedGpo> found = new TreeMap<>();
        Map<String, String> fields = new HashMap<>();
        for (String line : (output + "\n").lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon).strip(), line.substring(colon + 2));
            }
            if (fields.containsKey("flags")) {
                ListedGpo gpo = of(fields);
                found.put(gpo.id(), gpo);
                fields.clear();
            }
        }
        return found;
    }

    private static ListedGpo of(Map<String, String> fields) {
        return new ListedGpo(
                fields.getOrDefault("GPO", "").toUpperCase(Locale.ROOT),
                fields.getOrDefault("display name", ""),
                fields.getOrDefault("path", ""),
                fields.getOrDefault("dn", "").toLowerCase(Locale.ROOT),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("flags", ""));
    }

    /** What must be printed of a GPO. */
    static ListedGpo of(Gpo gpo) {
        return new ListedGpo(
                gpo.id().toString(),
                gpo.displayName(),
                gpo.fileSysPath().orElse(""),
                gpo.dn().toLowerCase(Locale.ROOT),
                Integer.toString(gpo.version().toInt()),
                flags(gpo.status()));
    }

    private static String flags(GpoStatus status) {
        return List.of(
                        "NONE",
                        "GPO_FLAG_USER_DISABLE",
                        "GPO_FLAG_MACHINE_DISABLE",
                        "GPO_FLAG_USER_DISABLE GPO_FLAG_MACHINE_DISABLE")
                .get(status.applyTo(0));
    }
}
