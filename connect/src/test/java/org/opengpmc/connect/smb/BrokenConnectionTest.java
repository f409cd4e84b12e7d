// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.opengpmc.connect.Secret;
import org.opengpmc.connect.signin.SmbIdentity;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

@EnabledIfEnvironmentVariable(
        named = "OPENGPMC_TEST_DC",
        matches = ".+",
        disabledReason = "no real domain controller (set OPENGPMC_TEST_DC and its companions)")
class BrokenConnectionTest {
    private TestDc dc;
    private CutProxy proxy;
    private SmbSysvol sysvol;
    private SysvolPath home;

    @BeforeEach
    void connectThroughProxy() throws IOException {
        dc = TestDc.require();
        proxy = new CutProxy(dc.address(), SmbServer.PORT);
        sysvol = SmbSysvol.connect(dc.server(proxy.port(), 1), dc.identity());
        home = dc.domainFolder().child("cut-" + UUID.randomUUID());
        sysvol.createDirectory(home);
        sysvol.create(home.child("f"), "content".getBytes(UTF_8));
    }

    @AfterEach
    void clean() {
        proxy.close();
        sysvol.close();
        try (SmbSysvol direct = SmbSysvol.connect(dc.server(SmbServer.PORT, 1), dc.identity())) {
            direct.list(home).forEach(entry -> direct.delete(entry.path()));
            direct.delete(home);
        }
    }

    @Test
    void aReadIsAskedAgainWhereverTheConnectionBreaks() {
        for (int bytes : new int[] {0, 1, 100, 200, 250, 300}) {
            int before = proxy.connections();
            proxy.cutAfterBytesFromServer(bytes);
            assertThat(sysvol.read(home.child("f"))).isEqualTo("content".getBytes(UTF_8));
            assertThat(proxy.connections()).isEqualTo(before + 1);
        }
        proxy.cutAfterBytesFromServer(150);
        assertThat(sysvol.list(home)).hasSize(1);
        proxy.cutAfterBytesToServer(150);
        assertThat(sysvol.find(home.child("f"))).isPresent();
        proxy.cutAfterBytesFromServer(10);
        assertThat(sysvol.readSecurity(home).owner()).isNotNull();
    }

    @Test
    void aCopyOfALargeFileGoesOnWhereTheConnectionBroke() throws IOException {
        byte[] content = new byte[7 << 20];
        new Random(1).nextBytes(content);
        sysvol.create(home.child("large"), content);
        SysvolEntry large = sysvol.find(home.child("large")).orElseThrow();
        for (int bytes : new int[] {0, 500_000, 3_000_000, 7_300_000}) {
            proxy.cutAfterBytesFromServer(bytes);
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            sysvol.copy(large, copy);
            assertThat(copy.toByteArray()).isEqualTo(content);
        }
    }

    @Test
    void aWriteIsNeverAskedAgain() {
        int before = proxy.connections();
        proxy.cutAfterBytesFromServer(0);
        assertThatThrownBy(() -> sysvol.createDirectory(home.child("once")))
                .isInstanceOfSatisfying(UnreachableException.class, e -> {
                    assertThat(e.hint()).hasValueSatisfying(h -> assertThat(h).contains("may or may not"));
                    assertThat(e.server()).contains(dc.host());
                    assertThat(e.object()).hasValueSatisfying(o -> assertThat(o).endsWith("once"));
                });
        assertThat(proxy.connections()).isEqualTo(before);
        // It had been done: asked again it would have failed as taken.
        assertThat(sysvol.find(home.child("once"))).isPresent();
    }

    @Test
    void aReplaceThatBreaksOffLeavesTheOldFile() {
        proxy.cutAfterBytesToServer(100_000);
        assertThatThrownBy(() -> sysvol.replace(home.child("f"), new byte[3_000_000]))
                .isInstanceOf(UnreachableException.class);
        assertThat(sysvol.read(home.child("f"))).isEqualTo("content".getBytes(UTF_8));
    }

    @Test
    void aConnectionLostWhileIdleIsReplacedForWritesToo() throws InterruptedException {
        proxy.cutAll();
        Thread.sleep(300);
        Instant start = Instant.now();
        sysvol.createDirectory(home.child("d"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aConnectionDroppedSilentlyWhileIdleIsReplacedBeforeAWrite() throws InterruptedException {
        sysvol.close();
        SmbServer impatient =
                new SmbServer(dc.host(), InetAddress.getLoopbackAddress(), proxy.port(), Duration.ofSeconds(1), 1);
        try (SmbSysvol impatiently = SmbSysvol.connect(impatient, dc.identity())) {
            proxy.freezeOpen();
            Thread.sleep(1100);
            impatiently.createDirectory(home.child("late"));
            assertThat(impatiently.find(home.child("late"))).isPresent();
        }
        sysvol = SmbSysvol.connect(dc.server(proxy.port(), 1), dc.identity());
    }

    @Test
    void aServerThatIsSilentIsGivenUpInTime() {
        SmbServer impatient =
                new SmbServer(dc.host(), InetAddress.getLoopbackAddress(), proxy.port(), Duration.ofSeconds(2), 1);
        try (SmbSysvol impatiently = SmbSysvol.connect(impatient, dc.identity())) {
            proxy.freeze();
            Instant start = Instant.now();
            assertThatThrownBy(() -> impatiently.list(home)).isInstanceOf(UnreachableException.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void aWrongPasswordIsASignInFailure() {
        SmbIdentity wrong = new SmbIdentity.Ntlm(dc.user(), dc.domain(), Secret.of("wrong".toCharArray()));
        assertThatThrownBy(() -> SmbSysvol.connect(dc.server(SmbServer.PORT, 1), wrong))
                .isInstanceOf(SignInFailedException.class)
                .hasMessageContaining("wrong password");
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> SmbSysvol.connect(dc.server(port, 1), dc.identity()))
                .isInstanceOf(UnreachableException.class);
    }
}
