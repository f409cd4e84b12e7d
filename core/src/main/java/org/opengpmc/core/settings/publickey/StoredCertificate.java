// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;

/**
 * A certificate in a store.
 *
 * @param store where
 * @param thumbprint the name of its key, the SHA-1 hash of the certificate in hex
 * @param issuedTo its subject, in short
 * @param issuedBy its issuer, in short
 * @param expires its last second
 * @param purposes OIDs of what it may be used for; empty for everything
 * @param data the whole value in hex, properties included
 */
record StoredCertificate(
        CertificateStore store,
        String thumbprint,
        String issuedTo,
        String issuedBy,
        Instant expires,
        List<String> purposes,
        String data) {
    StoredCertificate {
        purposes = List.copyOf(purposes);
    }

    Setting setting() {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("Issued by", issuedBy));
        details.add(new Detail("Expires", expires.toString()));
        if (!purposes.isEmpty()) {
            details.add(new Detail("Intended purposes", String.join("\n", purposes)));
        }
        details.add(new Detail("Thumbprint", thumbprint));
        String key = "certificate:" + store.key().toLowerCase(Locale.ROOT) + ":" + thumbprint.toLowerCase(Locale.ROOT);
        return new Setting(key, List.of(store.label()), issuedTo, "", details);
    }

    void write(ExtensionXml out) {
        out.start(store.element())
                .element("IssuedTo", issuedTo)
                .element("IssuedBy", issuedBy)
                .element("ExpirationDate", expires.toString());
        if (!purposes.isEmpty()) {
            out.start("CertificatePurpose");
            purposes.forEach(purpose -> out.element("Purpose", purpose));
            out.end();
        }
        out.element("Data", data).end();
    }
}
