// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything about how to reach a domain. Start from {@link #of} and change what differs.
 *
 * @param domain DNS name; taken from the user's realm if null
 * @param server the DC to use, a name or address, optionally with {@code :port}; located by DNS if null
 * @param choice which DC to locate when none is named
 * @param credential who signs in
 * @param security how LDAP is protected
 * @param caFile PEM file of trusted authorities for TLS; the JVM's own if null
 * @param insecureTls whether to skip certificate checks (never for a password without the user's explicit word)
 * @param kdc KDC host, optionally with {@code :port}; the DC itself if null
 * @param nameserver IP address of the DNS server to ask, optionally with {@code :port}; the system's if null
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
        @Nullable String nameserver,
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

    public ConnectionOptions {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("the timeout must be positive and at most a day");
        }
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
                null,
                Duration.ofSeconds(30));
    }

    /** The same, of this domain. */
    public ConnectionOptions withDomain(@Nullable String newDomain) {
        return new ConnectionOptions(
                newDomain, server, choice, credential, security, caFile, insecureTls, kdc, nameserver, sysvol, timeout);
    }

    /** The same, at this server. */
    public ConnectionOptions withServer(@Nullable String newServer) {
        return new ConnectionOptions(
                domain, newServer, choice, credential, security, caFile, insecureTls, kdc, nameserver, sysvol, timeout);
    }

    /** The same, locating another kind of DC. */
    public ConnectionOptions withChoice(DcChoice newChoice) {
        return new ConnectionOptions(
                domain, server, newChoice, credential, security, caFile, insecureTls, kdc, nameserver, sysvol, timeout);
    }

    /** The same, protected in this way, believing these authorities. */
    public ConnectionOptions withSecurity(Security newSecurity, @Nullable Path newCaFile, boolean newInsecureTls) {
        return new ConnectionOptions(
                domain,
                server,
                choice,
                credential,
                newSecurity,
                newCaFile,
                newInsecureTls,
                kdc,
                nameserver,
                sysvol,
                timeout);
    }

    /** The same, with this KDC. */
    public ConnectionOptions withKdc(@Nullable String newKdc) {
        return new ConnectionOptions(
                domain, server, choice, credential, security, caFile, insecureTls, newKdc, nameserver, sysvol, timeout);
    }

    /** The same, asking this nameserver. */
    public ConnectionOptions withNameserver(@Nullable String newNameserver) {
        return new ConnectionOptions(
                domain, server, choice, credential, security, caFile, insecureTls, kdc, newNameserver, sysvol, timeout);
    }

    /** The same, with a mounted SYSVOL. */
    public ConnectionOptions withSysvol(@Nullable Path newSysvol) {
        return new ConnectionOptions(
                domain, server, choice, credential, security, caFile, insecureTls, kdc, nameserver, newSysvol, timeout);
    }

    /** The same, waiting this long. */
    public ConnectionOptions withTimeout(Duration newTimeout) {
        return new ConnectionOptions(
                domain, server, choice, credential, security, caFile, insecureTls, kdc, nameserver, sysvol, newTimeout);
    }
}
