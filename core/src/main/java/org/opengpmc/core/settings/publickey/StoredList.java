// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;

/**
 * A list in a store.
 *
 * @param store where; trust lists in the store of requests ask for certificates
 * @param kind of what
 * @param id the name of its key, a hash
 * @param data the whole value in hex
 */
record StoredList(CertificateStore store, Kind kind, String id, String data) {
    /** What is listed. */
    enum Kind {
        TRUSTED("CTLs", "CertificateTrustList", "Certificate trust list"),
        REVOKED("CRLs", "CertificateRevocationList", "Certificate revocation list");

        private final String key;
        private final String element;
        private final String label;

        Kind(String key, String element, String label) {
            this.key = key;
            this.element = element;
            this.label = label;
        }

        /** Its key below the store's. */
        String key() {
            return key;
        }
    }

    Setting setting() {
        String key = "certificate-list:" + store.key().toLowerCase(Locale.ROOT) + ":" + id.toLowerCase(Locale.ROOT);
        return Setting.of(key, List.of(store.label()), kind.label, id);
    }

    void write(ExtensionXml out) {
        out.start(kind.element)
                .element("Store", store.key())
                .element("Data", data)
                .end();
    }
}
