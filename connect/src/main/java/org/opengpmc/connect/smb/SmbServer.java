// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import java.net.InetAddress;
import java.time.Duration;

/**
 * The domain controller whose SYSVOL is used, and how.
 *
 * @param host its DNS name, which Kerberos knows it by ({@code cifs/host})
 * @param address where it is reached
 * @param port 445 but for tests
 * @param timeout for connecting, and for each answer
 * @param connections how many connections at most; each is a process of its own on a Samba server
 */
public record SmbServer(String host, InetAddress address, int port, Duration timeout, int connections) {
    /** The port of SMB over TCP. */
    public static final int PORT = 445;

    private static final int CONNECTIONS = 3;

    public SmbServer {
        if (connections < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("at least one connection and a positive timeout are needed");
        }
    }

    /** The usual: port 445, three connections. */
    public static SmbServer of(String host, InetAddress address, Duration timeout) {
        return new SmbServer(host, address, PORT, timeout, CONNECTIONS);
    }
}
