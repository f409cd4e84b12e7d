// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import javax.security.auth.Subject;
import org.ietf.jgss.GSSCredential;
import org.opengpmc.connect.Secret;

/** What an SMB session is set up with, after the directory has accepted the user. */
public sealed interface SmbIdentity {
    /** The user's name without domain or realm. */
    String user();

    /**
     * Kerberos tickets, as smbj's {@code GSSAuthenticationContext} takes them.
     *
     * @param subject holds the ticket-granting ticket
     * @param credential an initiating credential of that subject
     * @param user the principal's name without realm
     * @param realm the realm, in capitals
     */
    record Kerberos(Subject subject, GSSCredential credential, String user, String realm) implements SmbIdentity {}

    /**
     * NTLM, for sign-ins with a password and without Kerberos (LDAP simple bind over TLS).
     *
     * @param user the account name
     * @param domain NetBIOS or DNS name of the domain
     * @param password wiped when the connection is closed, not before
     */
    record Ntlm(String user, String domain, Secret password) implements SmbIdentity {}
}
