// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import javax.security.auth.Subject;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.opengpmc.connect.Secret;
import org.slf4j.LoggerFactory;

/** What an SMB session is set up with, after the directory has accepted the user. */
public sealed interface SmbIdentity extends AutoCloseable {
    /** The user's name without domain or realm. */
    String user();

    /** Wipes what nobody may find later. No session can be set up afterwards. */
    @Override
    void close();

    /**
     * Kerberos tickets, as smbj's {@code GSSAuthenticationContext} takes them.
     *
     * @param subject holds the ticket-granting ticket
     * @param credential an initiating credential of that subject
     * @param user the principal's name without realm
     * @param realm the realm, in capitals
     */
    record Kerberos(Subject subject, GSSCredential credential, String user, String realm) implements SmbIdentity {
        @Override
        public void close() {
            try {
                credential.dispose();
            } catch (GSSException e) {
                LoggerFactory.getLogger(SmbIdentity.class).debug("the credential of {} was gone already", user, e);
            }
        }
    }

    /**
     * NTLM, for sign-ins with a password and without Kerberos (LDAP simple bind over TLS).
     *
     * @param user the account name
     * @param domain NetBIOS or DNS name of the domain
     * @param password wiped when the connection is closed, not before
     */
    record Ntlm(String user, String domain, Secret password) implements SmbIdentity {
        @Override
        public void close() {
            password.close();
        }
    }
}
