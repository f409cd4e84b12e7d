// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.ldap.IdleCheck;
import org.opengpmc.connect.ldap.LdapTransport;
import org.opengpmc.connect.ldap.TlsTrust;
import org.opengpmc.connect.locate.DcCandidate;
import org.opengpmc.connect.locate.ServerName;
import org.opengpmc.core.error.UnreachableException;

/** The pool on a server that cuts its connections. */
final class ReconnectTest {
    private static final String DOMAIN = "DC=contoso,DC=test";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Path folder;

    ReconnectTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aReadOnADroppedConnectionIsAskedOnceMore(Security security) throws Exception {
        try (InMemoryDc dc = InMemoryDc.start();
                LDAPConnectionPool pool = pool(dc, security)) {
            assertThat(pool.getEntry(DOMAIN)).isNotNull();

            dc.dropConnections();

            assertThat(pool.getEntry(DOMAIN)).isNotNull();
            assertThat(pool.getEntry(DOMAIN)).isNotNull();
        }
    }

    @Test
    void aWriteOnADroppedConnectionIsNeverRepeated() throws Exception {
        try (InMemoryDc dc = InMemoryDc.start();
                LDAPConnectionPool pool = pool(dc, Security.SIGN_AND_SEAL)) {
            dc.dropConnections();

            assertThatExceptionOfType(LDAPException.class)
                    .isThrownBy(() -> pool.modify(DOMAIN, new Modification(ModificationType.ADD, "description", "x")))
                    .matches(e -> e.getResultCode().isConnectionUsable() == false);
            assertThat(dc.server().getEntry(DOMAIN).hasAttribute("description")).isFalse();

            // The next one finds a fresh connection.
            pool.modify(DOMAIN, new Modification(ModificationType.ADD, "description", "y"));
            assertThat(dc.server().getEntry(DOMAIN).getAttributeValue("description"))
                    .isEqualTo("y");
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aConnectionThatDiedWhileItWasIdleIsRenewedBeforeAWrite(Security security) throws Exception {
        try (InMemoryDc dc = InMemoryDc.start();
                LDAPConnectionPool pool = pool(dc, security)) {
            pool.setHealthCheck(new IdleCheck(Duration.ofMillis(50)));
            dc.dropConnections();
            Thread.sleep(60);

            pool.modify(DOMAIN, new Modification(ModificationType.ADD, "description", "z"));
            assertThat(dc.server().getEntry(DOMAIN).getAttributeValue("description"))
                    .isEqualTo("z");
        }
    }

    @Test
    void theHostsNameIsCheckedAgainstTheCertificateNotTheAddress() throws Exception {
        try (InMemoryDc dc = InMemoryDc.start()) {
            LdapTransport transport =
                    new LdapTransport(Security.LDAPS, TlsTrust.sockets(dc.caFile(folder), false, TIMEOUT), TIMEOUT);
            int port = ServerName.parse(dc.ldaps()).port();
            InetAddress loopback = InetAddress.getLoopbackAddress();

            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> transport
                            .open(new DcCandidate("other.contoso.test", port, List.of(loopback)), TIMEOUT)
                            .close())
                    .withMessageContaining("not for this name");
        }
    }

    private LDAPConnectionPool pool(InMemoryDc dc, Security security) throws Exception {
        boolean plain = security == Security.SIGN_AND_SEAL;
        LdapTransport transport =
                new LdapTransport(security, plain ? null : TlsTrust.sockets(null, true, TIMEOUT), TIMEOUT);
        ServerName server = ServerName.parse(security == Security.LDAPS ? dc.ldaps() : dc.ldap());
        LDAPConnection first = transport.open(
                new DcCandidate("dc1.contoso.test", server.port(), List.of(InetAddress.getLoopbackAddress())), TIMEOUT);
        SimpleBindRequest bind = new SimpleBindRequest("CN=alice", "pa55word");
        first.bind(bind);
        return transport.pool(first, bind);
    }
}
