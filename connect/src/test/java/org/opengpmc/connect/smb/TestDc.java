// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.opengpmc.connect.Secret;
import org.opengpmc.connect.signin.SmbIdentity;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * A real domain controller for tests, named by the environment: {@code OPENGPMC_TEST_DC} (DNS name),
 * {@code OPENGPMC_TEST_DC_ADDRESS}, {@code OPENGPMC_TEST_DC_DOMAIN} (NetBIOS name), {@code OPENGPMC_TEST_DC_USER} and
 * {@code OPENGPMC_TEST_DC_PASSWORD_FILE}.
 */
public record TestDc(String host, InetAddress address, String domain, String user, Path passwordFile) {
    /** The DC, or a skipped test that says so. */
    public static TestDc require() {
        String host = System.getenv("OPENGPMC_TEST_DC");
        assumeTrue(host != null, "SKIPPED: no real domain controller (set OPENGPMC_TEST_DC and its companions)");
        try {
            return new TestDc(
                    host,
                    InetAddress.getByName(System.getenv("OPENGPMC_TEST_DC_ADDRESS")),
                    System.getenv("OPENGPMC_TEST_DC_DOMAIN"),
                    System.getenv("OPENGPMC_TEST_DC_USER"),
                    Path.of(System.getenv("OPENGPMC_TEST_DC_PASSWORD_FILE")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its server settings, at another port if a proxy stands between. */
    public SmbServer server(int port, int connections) {
        return new SmbServer(
                host,
                port == SmbServer.PORT ? address : InetAddress.getLoopbackAddress(),
                port,
                Duration.ofSeconds(20),
                connections);
    }

    /** NTLM with the password of the file. */
    public SmbIdentity identity() {
        try {
            return new SmbIdentity.Ntlm(
                    user,
                    domain,
                    Secret.of(Files.readString(passwordFile).strip().toCharArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The domain's folder in SYSVOL. */
    public SysvolPath domainFolder() {
        return SysvolPath.parse(host.substring(host.indexOf('.') + 1));
    }
}
