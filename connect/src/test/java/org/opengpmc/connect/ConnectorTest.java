// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnreachableException;

/** What goes wrong before anybody has signed in. Signing in itself is tested on a real DC. */
final class ConnectorTest {
    private static final Credential ALICE =
            new Credential.Password("alice@contoso.test", Secret.of("pa55word".toCharArray()));

    private final Path folder;

    ConnectorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anLdapServerThatIsNoDcIsToldSo() throws Exception {
        try (InMemoryDc other = InMemoryDc.start("supportedLDAPVersion: 3")) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> connect(at(other.ldap())))
                    .withMessageContaining("not a domain controller");
        }
    }

    @Test
    void aDcOfAnotherDomainIsRefused() throws Exception {
        try (InMemoryDc dc = InMemoryDc.start()) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> connect(at(dc.ldap()).withDomain("fabrikam.test")))
                    .withMessageContaining("a domain controller of contoso.test, not of fabrikam.test");
        }
    }

    @Test
    void aDcThatIsStillReplicatingIsRefused() throws Exception {
        try (InMemoryDc dc = InMemoryDc.start(
                InMemoryDc.CAPABILITY, "isSynchronized: FALSE", "defaultNamingContext: DC=contoso,DC=test")) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> connect(at(dc.ldap())))
                    .withMessageContaining("first replication");
        }
    }

    @Test
    void aServerWhoseDomainIsNoDnsNameIsRefusedBeforeAnybodySignsIn() throws Exception {
        try (InMemoryDc dc = InMemoryDc.start(
                InMemoryDc.CAPABILITY,
                InMemoryDc.SYNCHRONIZED,
                "defaultNamingContext: DC=contoso\\0A[libdefaults]\\0Aallow_weak_crypto \\3D true\\0A,DC=test")) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> connect(at(dc.ldap())))
                    .withMessageContaining("no domain controller has");
        }
    }

    @Test
    void aRefusedPortIsNamed() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> connect(at("127.0.0.1:" + port)))
                .withMessage("connection to 127.0.0.1:" + port + " refused");
    }

    @Test
    void aServerThatSaysNothingEndsInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String server = "127.0.0.1:" + silent.getLocalPort();
            for (Security security : Security.values()) {
                long start = System.nanoTime();
                assertThatExceptionOfType(UnreachableException.class)
                        .as("%s", security)
                        .isThrownBy(() -> connect(
                                at(server).withTimeout(Duration.ofMillis(500)).withSecurity(security, null, false)))
                        .withMessageMatching("(?s).*(no answer|in time).*");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void aCertificateOfAnUnknownAuthorityNamesTheAuthority() throws Exception {
        try (InMemoryDc dc = InMemoryDc.start()) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> connect(at(dc.ldaps()).withSecurity(Security.LDAPS, null, false)))
                    .withMessageContaining("is not trusted; it was issued by CN=")
                    .satisfies(e -> assertThat(e.hint())
                            .hasValueSatisfying(h -> assertThat(h).contains("--ca-file")));
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> connect(at(dc.ldap()).withSecurity(Security.START_TLS, null, false)))
                    .withMessageContaining("is not trusted; it was issued by CN=");
        }
    }

    @Test
    void tlsOnAPortWithoutItIsToldSo() throws Exception {
        try (InMemoryDc dc = InMemoryDc.start()) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> connect(at(dc.ldap()).withSecurity(Security.LDAPS, null, true)))
                    .withMessageContaining("TLS");
        }
    }

    @Test
    void aFileOfAuthoritiesThatIsNoneIsRefusedBeforeConnecting() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no certificate");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> connect(at("127.0.0.1").withSecurity(Security.LDAPS, text, false)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> connect(at("127.0.0.1").withSecurity(Security.LDAPS, folder.resolve("no"), false)));
    }

    @Test
    void anEmptyPasswordIsNeverSentBecauseItWouldSucceedAsNobody() throws Exception {
        try (InMemoryDc dc = InMemoryDc.start()) {
            Credential empty = new Credential.Password("alice@contoso.test", Secret.of(new char[0]));
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> connect(ConnectionOptions.of(empty)
                            .withServer(dc.ldaps())
                            .withSecurity(Security.LDAPS, null, true)))
                    .withMessageContaining("password is empty");
        }
    }

    @Test
    void aUserWithoutDomainNeedsOneNamed() {
        Credential bare = new Credential.Password("alice", Secret.of("pa55word".toCharArray()));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> connect(ConnectionOptions.of(bare)))
                .withMessageContaining("no domain is named");
    }

    private static ConnectionOptions at(String server) {
        return ConnectionOptions.of(ALICE).withServer(server);
    }

    private static void connect(ConnectionOptions options) {
        Connector.connect(options).close();
    }
}
