// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opengpmc.connect.Secret;
import org.opengpmc.connect.signin.SmbIdentity;
import org.opengpmc.core.error.UnreachableException;

class SmbIdentityTest {
    private final Secret password = Secret.of("pa55word".toCharArray());
    private final SmbIdentity identity = new SmbIdentity.Ntlm("alice", "CONTOSO", password);

    @Test
    void its_password_is_wiped_with_the_links() throws IOException {
        new SmbPool(new LinkOpener(nobody(), identity), 1).close();
        assertThat(password.reveal()).containsOnly('\0');
    }

    @Test
    void its_password_is_wiped_if_nobody_answers() throws IOException {
        SmbServer nobody = nobody();
        assertThatThrownBy(() -> SmbSysvol.connect(nobody, identity)).isInstanceOf(UnreachableException.class);
        assertThat(password.reveal()).containsOnly('\0');
    }

    private static SmbServer nobody() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket free = new ServerSocket(0, 1, loopback)) {
            return new SmbServer("dc1.contoso.test", loopback, free.getLocalPort(), Duration.ofSeconds(2), 1);
        }
    }
}
