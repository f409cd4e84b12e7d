// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumSet;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.locate.DcCandidate;

/** Opens LDAP connections with one kind of protection, to one candidate, at an address already known. */
public final class LdapTransport {
    /** Connections used at once; a DC's default policy allows thousands, work in parallel needs about this many. */
    private static final int MAX_CONNECTIONS = 8;

    /** One wrapped or encoded answer; AD sends a page of 1,000 entries in separate messages, each far below. */
    private static final int MAX_MESSAGE = 64 << 20;

    private final Security security;
    private final @Nullable SSLSocketFactory tls;
    private final Duration timeout;

    /**
     * Nothing is opened yet.
     *
     * @param tls null for {@link Security#SIGN_AND_SEAL}
     */
    public LdapTransport(Security security, @Nullable SSLSocketFactory tls, Duration timeout) {
        this.security = security;
        this.tls = tls;
        this.timeout = timeout;
    }

    /**
     * Connects, with TLS as chosen, signed in as nobody.
     *
     * @param patience for the connection itself, where there are other servers to try
     * @throws org.opengpmc.core.error.UnreachableException refused, no answer, certificate not believed
     */
    public LDAPConnection open(DcCandidate candidate, Duration patience) {
        LDAPException last = null;
        for (InetAddress address : candidate.addresses()) {
            try {
                return open(candidate, address, patience);
            } catch (LDAPException e) {
                last = last == null ? e : last;
            }
        }
        throw ConnectFailures.translate(
                last == null ? new LDAPException(ResultCode.CONNECT_ERROR) : last,
                candidate.host(),
                port(candidate),
                security);
    }

    private int port(DcCandidate candidate) {
        if (candidate.port() != 0) {
            return candidate.port();
        }
        return security == Security.LDAPS ? 636 : 389;
    }

    private LDAPConnection open(DcCandidate candidate, InetAddress address, Duration patience) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(min(timeout, patience).toMillis()));
        options.setResponseTimeoutMillis(timeout.toMillis());
        options.setAbandonOnTimeout(true);
        // One request at a time on each pooled connection: no reader thread, no hand-over between threads.
        options.setUseSynchronousMode(true);
        options.setMaxMessageSize(MAX_MESSAGE);
        // The name (for Kerberos and the certificate) and the address were settled when the server was located.
        options.setNameResolver(new SettledName(candidate.host(), address));
        LDAPConnection connection = security == Security.LDAPS
                ? new LDAPConnection(tls, options, candidate.host(), port(candidate))
                : new LDAPConnection(options, candidate.host(), port(candidate));
        if (security == Security.START_TLS) {
            startTls(connection);
        }
        return connection;
    }

    private void startTls(LDAPConnection connection) throws LDAPException {
        try {
            ExtendedResult result = connection.processExtendedOperation(new StartTLSExtendedRequest(tls));
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(result);
            }
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * A pool that begins with a connection on which {@code bind} was already done, and signs in each further one the
     * same way. Broken connections are replaced; what was asked on one is repeated once if it only reads.
     */
    public LDAPConnectionPool pool(LDAPConnection first, BindRequest bind) throws LDAPException {
        PostConnectProcessor startTls =
                security == Security.START_TLS && tls != null ? new StartTLSPostConnectProcessor(tls) : null;
        LDAPConnectionPool pool = new LDAPConnectionPool(first, 1, MAX_CONNECTIONS, startTls, false);
        pool.setBindRequest(bind);
        pool.setConnectionPoolName("opengpmc");
        pool.setCreateIfNecessary(false);
        pool.setHealthCheck(new IdleCheck(IdleCheck.USUAL));
        pool.setMaxWaitTimeMillis(timeout.toMillis());
        pool.setMaxConnectionAgeMillis(Duration.ofHours(1).toMillis());
        pool.setRetryFailedOperationsDueToInvalidConnections(EnumSet.of(OperationType.SEARCH, OperationType.COMPARE));
        return pool;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
