// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.mssmb2.SMB2Dialect;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.protocol.commons.Factory;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.auth.Authenticator;
import com.hierynomus.smbj.auth.GSSAuthenticationContext;
import com.hierynomus.smbj.auth.NtlmAuthenticator;
import com.hierynomus.smbj.auth.SpnegoAuthenticator;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.SMB2GuestSigningRequiredException;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.Share;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.signin.SmbIdentity;
import org.opengpmc.core.error.GpmcException;

/** Opens links: connects, negotiates SMB 3, signs in with signing required, connects to SYSVOL. */
final class LinkOpener implements AutoCloseable {
    private static final String KERBEROS = "1.2.840.113554.1.2.2";
    private static final String NEGOEX = "1.3.6.1.4.1.311.2.2.30";
    private static final String SPNEGO = "1.3.6.1.5.5.2";

    private final SmbServer server;
    private final SmbIdentity identity;
    private final SmbFailures failures;

    LinkOpener(SmbServer server, SmbIdentity identity) {
        this.server = server;
        this.identity = identity;
        this.failures = new SmbFailures(server.host());
    }

    /** Wipes the user's password or credential. */
    @Override
    public void close() {
        identity.close();
    }

    /** A new link; throws what {@link SmbSysvol#connect} says. */
    SmbLink open() {
        LinkTransport transport = new LinkTransport(server.address(), server.timeout());
        Connection connection = connect(transport);
        boolean done = false;
        try {
            Session session = signIn(connection);
            SmbLink link = new SmbLink(connection, session, tree(session), transport, server.timeout());
            done = true;
            return link;
        } finally {
            if (!done) {
                closeQuietly(connection);
            }
        }
    }

    private SmbConfig config(LinkTransport transport) {
        long millis = server.timeout().toMillis();
        return SmbConfig.builder()
                .withDialects(SMB2Dialect.SMB_3_1_1, SMB2Dialect.SMB_3_0_2, SMB2Dialect.SMB_3_0)
                // Samba joins connections of one client GUID in one process; we want one each.
                .withClientGuid(UUID.randomUUID())
                .withSigningRequired(true)
                .withDfsEnabled(false)
                .withMultiProtocolNegotiate(false)
                .withTimeout(millis, TimeUnit.MILLISECONDS)
                .withSocketFactory(transport)
                .withTransportLayerFactory(transport)
                .withAuthenticators(List.of(new Spnego(KERBEROS), new Spnego(NEGOEX), new NtlmAuthenticator.Factory()))
                .build();
    }

    private Connection connect(LinkTransport transport) {
        try {
            // A client of its own for each link: one client would hand out the same connection again.
            return new SMBClient(config(transport)).connect(server.host(), server.port());
        } catch (SMBApiException e) {
            if (e.getStatusCode() == Status.NOT_SUPPORTED) {
                throw failures.unsupported(
                        "the server does not speak SMB 3",
                        "Enable SMB 3 on the domain controller; older dialects are not safe against tampering");
            }
            throw failures.unreachable("the server refused the connection", "Try another domain controller", e);
        } catch (IOException | SMBRuntimeException | IllegalStateException e) {
            throw failures.unreachable(
                    describe(e), "Check the network, the firewall (TCP 445) and the server's SMB service", e);
        }
    }

    private Session signIn(Connection connection) {
        if (!connection.getConnectionContext().isServerSigningEnabled()
                && !connection.getConnectionContext().isServerRequiresSigning()) {
            throw failures.unsupported(
                    "the server does not sign SMB messages", "Enable SMB signing on the domain controller");
        }
        try {
            Session session = connection.authenticate(context());
            if (session.isGuest() || session.isAnonymous()) {
                throw failures.notSignedIn(
                        "the server took us for a guest", "Check the user's name and domain", new IOException("guest"));
            }
            return session;
        } catch (SMB2GuestSigningRequiredException e) {
            throw failures.notSignedIn("the server took us for a guest", "Check the user's name and domain", e);
        } catch (SMBApiException e) {
            throw failures.signInRefused(e.getStatusCode(), e);
        } catch (SMBRuntimeException e) {
            GSSException kerberos = cause(e, GSSException.class);
            if (kerberos != null) {
                throw failures.notSignedIn(
                        "Kerberos: " + kerberos.getMessage(),
                        "Check that the ticket is valid, the clocks agree, and cifs/" + server.host() + " is known",
                        e);
            }
            throw failures.unreachable(describe(e), "The connection broke while signing in; try again", e);
        }
    }

    private long tree(Session session) {
        try {
            Share share = session.connectShare(SmbLink.SHARE);
            return share.getTreeConnect().getTreeId();
        } catch (SMBApiException e) {
            throw failures.noShare(new StatusException(e.getStatusCode(), "tree connect"));
        } catch (SMBRuntimeException e) {
            throw failures.unreachable(describe(e), "The connection broke; try again", e);
        }
    }

    private AuthenticationContext context() {
        if (identity instanceof SmbIdentity.Kerberos kerberos) {
            return new GSSAuthenticationContext(
                    kerberos.user(), kerberos.realm(), kerberos.subject(), forSpnego(kerberos.credential()));
        }
        SmbIdentity.Ntlm ntlm = (SmbIdentity.Ntlm) identity;
        char[] password = ntlm.password().reveal();
        try {
            return new AuthenticationContext(ntlm.user(), password, ntlm.domain());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The credential if SPNEGO can use it; otherwise none, and JGSS takes the subject's tickets. */
    private static @Nullable GSSCredential forSpnego(GSSCredential credential) {
        try {
            Oid spnego = new Oid(SPNEGO);
            return Arrays.asList(credential.getMechs()).contains(spnego) ? credential : null;
        } catch (GSSException e) {
            return null;
        }
    }

    private static String describe(Exception problem) {
        Throwable last = problem;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        String message = last.getMessage();
        return message == null || message.isBlank() ? last.getClass().getSimpleName() : message;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable problem, Class<T> type) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close(true);
        } catch (IOException | RuntimeException e) {
            // The reason why it is closed is under way already.
            assert !(e instanceof GpmcException);
        }
    }

    /**
     * smbj's SPNEGO under the mechanism's real name: its own factory answers to NEGOEX alone, which Samba does not
     * offer.
     */
    private record Spnego(String mechanism) implements Factory.Named<Authenticator> {
        @Override
        public String getName() {
            return mechanism;
        }

        @Override
        public Authenticator create() {
            return new SpnegoAuthenticator();
        }
    }
}
