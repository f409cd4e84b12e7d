// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import org.opengpmc.formats.security.Sid;

/**
 * A security principal of the domain.
 *
 * @param sid its SID
 * @param samAccountName its short name
 * @param type what it is
 * @param upn {@code name@domain}; made from the short name where the directory holds none
 */
public record Principal(Sid sid, String samAccountName, Type type, String upn) {
    /** What a principal can be. The names are those that GPMC writes to backups. */
    public enum Type {
        USER("User"),
        COMPUTER("Computer"),
        LOCAL_GROUP("LocalGroup"),
        GLOBAL_GROUP("GlobalGroup"),
        UNIVERSAL_GROUP("UniversalGroup"),
        UNKNOWN("Unknown");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The name that GPMC writes. */
        public String label() {
            return label;
        }
    }
}
