// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

/** A kind of network, in the order of the report. */
enum FirewallProfile {
    DOMAIN("DomainProfile", "Domain Profile"),
    PUBLIC("PublicProfile", "Public Profile"),
    PRIVATE("PrivateProfile", "Private Profile");

    private final String key;
    private final String label;

    FirewallProfile(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its key below the firewall's, and its element. */
    String key() {
        return key;
    }

    /** For people. */
    String label() {
        return label;
    }
}
