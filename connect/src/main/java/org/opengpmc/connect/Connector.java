// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.ConnectionOptions.DcChoice;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.ldap.LdapTransport;
import org.opengpmc.connect.ldap.TlsTrust;
import org.opengpmc.connect.locate.DcCandidate;
import org.opengpmc.connect.locate.DcLocator;
import org.opengpmc.connect.locate.DnsQueries;
import org.opengpmc.connect.locate.PdcEmulator;
import org.opengpmc.connect.locate.RootDse;
import org.opengpmc.connect.path.PathSecurity;
import org.opengpmc.connect.path.PathSysvol;
import org.opengpmc.connect.signin.SignIn;
import org.opengpmc.connect.smb.SmbServer;
import org.opengpmc.connect.smb.SmbSysvol;
import org.opengpmc.core.domain.DirectoryFailures;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.domain.DomainFactsReader;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.sysvol.Sysvol;

/** Opens connections to domains. */
public final class Connector {
    /** How long one DC may be silent while there are others to try. */
    private static final Duration NEXT_PLEASE = Duration.ofSeconds(5);

    /** DCs of a trusted domain that are tried, and how long each may take to accept: only names hang on it. */
    private static final int OTHERS_TRIED = 3;

    private static final Duration OTHERS_ACCEPT = Duration.ofSeconds(2);

    private final ConnectionOptions options;
    private final DcLocator locator;
    private final LdapTransport transport;

    private Connector(ConnectionOptions options) {
        this.options = options;
        this.locator = new DcLocator(new DnsQueries(options.nameserver(), options.timeout()));
        SSLSocketFactory tls = options.security() == Security.SIGN_AND_SEAL
                ? null
                : TlsTrust.sockets(options.caFile(), options.insecureTls(), options.timeout());
        this.transport = new LdapTransport(options.security(), tls, options.timeout());
    }

    /**
     * Locates a DC, signs in over LDAP, and reads the domain's facts. SYSVOL is opened when it is first used. The
     * password in the options is copied; the caller may wipe it once this returns.
     *
     * @throws org.opengpmc.core.error.SignInFailedException wrong password, expired ticket, clock skew, unknown realm
     * @throws UnreachableException no DC found, port refused, certificate not trusted, not a DC
     * @throws InvalidInputException a server or user name, or a file of authorities, that cannot be read
     */
    public static DomainConnection connect(ConnectionOptions options) {
        Readiness.await();
        return new Connector(options).connect();
    }

    private DomainConnection connect() {
        String server = options.server();
        if (server != null) {
            return signIn(open(List.of(locator.named(server)), options.domain()));
        }
        String domain = domain();
        boolean primary = options.choice() == DcChoice.PDC_EMULATOR;
        DomainConnection found = signIn(open(locator.located(domain, primary), domain));
        if (!primary || found.facts().pdcEmulator()) {
            return found;
        }
        // DNS is behind: the DC that answered knows who has the role now.
        try (found) {
            String holder = PdcEmulator.hostName(found.directory(), found.facts());
            return signIn(open(List.of(locator.named(holder)), domain));
        }
    }

    private String domain() {
        String named = options.domain();
        if (named != null) {
            return named;
        }
        return SignIn.domainOf(options.credential())
                .orElseThrow(() -> new InvalidInputException(Failure.of("no domain is named")
                        .hint("Give --domain or --server, or write the user as user@domain")));
    }

    /** The first candidate that answers and is a DC of the domain. */
    private Opened open(List<DcCandidate> candidates, @Nullable String domain) {
        return open(transport, candidates, domain, candidates.size() > 1 ? NEXT_PLEASE : options.timeout());
    }

    private static Opened open(
            LdapTransport transport, List<DcCandidate> candidates, @Nullable String domain, Duration patience) {
        UnreachableException last = null;
        for (DcCandidate candidate : candidates) {
            try {
                LDAPConnection connection = transport.open(candidate, patience);
                try {
                    return new Opened(connection, RootDse.read(connection, candidate.host(), domain));
                } catch (RuntimeException e) {
                    connection.close();
                    throw e;
                }
            } catch (UnreachableException e) {
                last = last == null ? e : last;
            }
        }
        throw last == null ? new UnreachableException(Failure.of("no server to try")) : last;
    }

    private DomainConnection signIn(Opened opened) {
        LDAPConnection connection = opened.connection();
        RootDse root = opened.root();
        InetAddress address = connection.getConnectedInetAddress();
        SignIn signIn = null;
        try {
            signIn = SignIn.prepare(options, root, DcLocator.literal(address), locator);
            signIn.bind(connection);
            DomainFacts facts = DomainFactsReader.read(connection, root.hostName());
            LDAPConnectionPool pool = transport.pool(connection, signIn.request());
            SignIn user = signIn;
            OtherDomains others = new OtherDomains(domain -> trusted(domain, user));
            return new LiveConnection(pool, signIn, facts, sysvol(facts, address, signIn), others);
        } catch (LDAPException e) {
            abandon(connection, signIn);
            throw DirectoryFailures.translate(e, "open the connection pool", null, root.hostName());
        } catch (RuntimeException e) {
            abandon(connection, signIn);
            throw e;
        }
    }

    /** Another domain, to read names from: found by DNS, signed in with the user's tickets. */
    private DomainConnection trusted(String domain, SignIn signIn) {
        List<DcCandidate> candidates = locator.located(domain, false);
        // Tickets seal what is said; the other forest's certificates may be nobody's whom this user believes.
        LdapTransport sealed = new LdapTransport(Security.SIGN_AND_SEAL, null, NEXT_PLEASE);
        List<DcCandidate> some = candidates.subList(0, Math.min(OTHERS_TRIED, candidates.size()));
        Opened opened = open(sealed, some, domain, OTHERS_ACCEPT);
        LDAPConnection connection = opened.connection();
        try {
            String address = DcLocator.literal(connection.getConnectedInetAddress());
            BindRequest bind = signIn.elsewhere(connection, opened.root(), address, NEXT_PLEASE);
            DomainFacts facts = DomainFactsReader.read(connection, opened.root().hostName());
            return new OtherDomains.Names(sealed.pool(connection, bind), facts, signIn.user());
        } catch (LDAPException e) {
            connection.close();
            throw DirectoryFailures.translate(
                    e, "open the connection pool", null, opened.root().hostName());
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void abandon(LDAPConnection connection, @Nullable SignIn signIn) {
        connection.close();
        if (signIn != null) {
            signIn.close();
        }
    }

    private Supplier<Sysvol> sysvol(DomainFacts facts, InetAddress address, SignIn signIn) {
        Path mounted = options.sysvol();
        if (mounted != null) {
            return () -> PathSysvol.open(mounted, PathSecurity.none());
        }
        return () -> SmbSysvol.connect(SmbServer.of(facts.server(), address, options.timeout()), signIn.smbIdentity());
    }

    private record Opened(LDAPConnection connection, RootDse root) {}
}
