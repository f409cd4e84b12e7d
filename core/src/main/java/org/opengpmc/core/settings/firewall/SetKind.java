// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

/** What IPsec negotiates: sets of proposals, each set a key ([MS-GPFAS] 2.2.4, 2.2.5). */
enum SetKind {
    PHASE1_AUTHENTICATION("Phase1AuthenticationSets", "First Authentication"),
    PHASE2_AUTHENTICATION("Phase2AuthenticationSets", "Second Authentication"),
    PHASE1_CRYPTO("Phase1CryptoSets", "Key Exchange (Main Mode)"),
    PHASE2_CRYPTO("Phase2CryptoSets", "Data Protection (Quick Mode)");

    private final String key;
    private final String label;

    SetKind(String key, String label) {
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
