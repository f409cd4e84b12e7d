// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import java.util.Locale;
import org.opengpmc.connect.ConnectionOptions.Security;

/** The values of {@code --tls}. */
enum TlsMode {
    LDAPS(Security.LDAPS),
    STARTTLS(Security.START_TLS),
    /** Kerberos signs and seals instead. */
    OFF(Security.SIGN_AND_SEAL);

    private final Security security;

    TlsMode(Security security) {
        this.security = security;
    }

    Security security() {
        return security;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
