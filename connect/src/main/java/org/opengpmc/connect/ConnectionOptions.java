// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything about how to reach a domain. Start from {@link #of} and change what differs.
 *
 * @param domain DNS name; taken from the user's realm if null
 * @param server the DC to use; located by DNS if null
 * @param choice which DC to locate when none is named
 * @param credential who signs in
 * @param security how LDAP is protected
 * @param caFile PEM file of trusted authorities for TLS; the JVM's own if null
 * @param insecureTls whether to skip certificate checks (never for a password without the user's explicit word)
 * @param kdc KDC host, if it is not found by DNS
 * @param sysvol a mounted SYSVOL to use in place of SMB
 * @param timeout for connecting and for each answer
 */
public record ConnectionOptions(
        @Nullable String domain,
        @Nullable String server,
        DcChoice choice,
        Credential credential,
        Security security,
        @Nullable Path caFile,
        boolean insecureTls,
        @Nullable String kdc,
        @Nullable Path sysvol,
        Duration timeout) {

    /** Which domain controller to locate. */
    public enum DcChoice {
        PDC_EMULATOR,
        ANY
    }

    /** How LDAP is protected on the wire. */
    public enum Security {
        /** Kerberos sign and seal on port 389. */
        SIGN_AND_SEAL,
        /** TLS from the first byte, port 636. */
        LDAPS,
        /** TLS begun on port 389. */
        START_TLS
    }

    /** The defaults: the PDC emulator, Kerberos sign and seal, 30 seconds. */
    public static ConnectionOptions of(Credential credential) {
        return new ConnectionOptions(
                null,
                null,
                DcChoice.PDC_EMULATOR,
                credential,
                Security.SIGN_AND_SEAL,
                null,
                false,
                null,
                null,
                Duration.ofSeconds(30));
    }
}
