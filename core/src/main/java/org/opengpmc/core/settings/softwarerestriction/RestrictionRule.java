// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.softwarerestriction;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * A rule for some programs.
 *
 * @param kind how it knows them
 * @param id the name of its key, a GUID
 * @param level what they may do
 * @param what a path, a hash in hex, or a zone
 * @param file of a hash: the file it was taken of; may be empty
 * @param description may be empty
 */
record RestrictionRule(Kind kind, String id, String level, String what, String file, String description) {
    private static final List<String> ZONES =
            List.of("Local Machine", "Local Intranet", "Trusted Sites", "Internet", "Restricted Sites");

    /** How a rule knows programs; each has a key. */
    enum Kind {
        PATH("Paths", "PathRule", "Path"),
        HASH("Hashes", "HashRule", "Hash"),
        ZONE("UrlZones", "InternetZoneRule", "Zone");

        private final String key;
        private final String element;
        private final String part;

        Kind(String key, String element, String part) {
            this.key = key;
            this.element = element;
            this.part = part;
        }

        /** Its key below the level's. */
        String key() {
            return key;
        }

        /** What a rule is for; empty if the data are of the wrong type. */
        Optional<String> what(PolEntry data) {
            return switch (this) {
                case PATH -> data.asString().filter(path -> !path.isEmpty());
                case HASH -> Optional.of(HexFormat.of().formatHex(data.data())).filter(hash -> !hash.isEmpty());
                case ZONE -> zone(data);
            };
        }

        private static Optional<String> zone(PolEntry data) {
            if (data.asNumber().isEmpty()) {
                return Optional.empty();
            }
            long zone = data.asNumber().getAsLong();
            return Optional.of(zone >= 0 && zone < ZONES.size() ? ZONES.get((int) zone) : Long.toString(zone));
        }
    }

    Setting setting() {
        List<Detail> details = new ArrayList<>();
        if (!file.isEmpty()) {
            details.add(new Detail("File", file));
        }
        if (!description.isEmpty()) {
            details.add(new Detail("Description", description));
        }
        String key = "software-restriction-rule:" + id.toLowerCase(Locale.ROOT);
        return new Setting(key, List.of("Additional Rules", kind.part), what, level, details);
    }

    void write(ExtensionXml out) {
        out.start(kind.element).element(kind.part, what);
        if (!file.isEmpty()) {
            out.element("FriendlyName", file);
        }
        out.element("SecurityLevel", level).element("Description", description).end();
    }
}
