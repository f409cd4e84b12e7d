// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.opengpmc.core.error.UnsupportedException;

/**
 * A server that offers no signing. Samba cannot be made to be one (its {@code server signing = disabled} is for SMB 1), so
 * a real server's offer is changed on the way, as somebody between would change it.
 */
@EnabledIfEnvironmentVariable(
        named = "OPENGPMC_TEST_DC",
        matches = ".+",
        disabledReason = "no real domain controller (set OPENGPMC_TEST_DC and its companions)")
class UnsignedServerTest {
    /** Behind the SMB 2 header (64) and the structure size (2) of the answer to NEGOTIATE ([MS-SMB2] 2.2.4). */
    private static final int SECURITY_MODE = 66;

    @Test
    void aServerThatDoesNotSignIsRefusedBeforeAnybodySignsIn() throws IOException {
        TestDc dc = TestDc.require();
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread proxy = new Thread(() -> withoutSigning(listener, dc), "unsigned");
            proxy.setDaemon(true);
            proxy.start();
            assertThatThrownBy(() -> SmbSysvol.connect(dc.server(listener.getLocalPort(), 1), dc.identity())
                            .close())
                    .isInstanceOfSatisfying(UnsupportedException.class, e -> {
                        assertThat(e).hasMessageContaining("does not sign");
                        assertThat(e.server()).contains(dc.host());
                        assertThat(e.hint()).isPresent();
                    });
        }
    }

    private static void withoutSigning(ServerSocket listener, TestDc dc) {
        try (Socket client = listener.accept();
                Socket server = new Socket(dc.address(), SmbServer.PORT)) {
            DataInputStream asked = new DataInputStream(client.getInputStream());
            DataInputStream answered = new DataInputStream(server.getInputStream());
            DataOutputStream toServer = new DataOutputStream(server.getOutputStream());
            DataOutputStream toClient = new DataOutputStream(client.getOutputStream());
            while (true) {
                copy(asked, toServer, false);
                copy(answered, toClient, true);
            }
        } catch (IOException e) {
            // The client has seen enough, or the test is over.
            return;
        }
    }

    /** One message behind its length ([MS-SMB2] 2.1). */
    private static void copy(DataInputStream from, DataOutputStream to, boolean unsigned) throws IOException {
        byte[] message = new byte[from.readInt()];
        from.readFully(message);
        if (unsigned) {
            message[SECURITY_MODE] = 0;
        }
        to.writeInt(message.length);
        to.write(message);
        to.flush();
    }
}
