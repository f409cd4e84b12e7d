// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands at a loopback address in front of a DC's LDAP and SMB ports and hands on what comes, both ways, until as many
 * bytes as wished have passed on one of the ports. Then it cuts.
 */
final class CuttingProxy implements AutoCloseable {
    static final int LDAP = 389;
    static final int SMB = 445;
    private static final long NEVER = Long.MAX_VALUE;

    /** What happens when the bytes have passed. */
    enum Cut {
        /** The one connection breaks; others live, and new ones are accepted. */
        BLIP,
        /** All connections break, and no new one is accepted. */
        OUTAGE
    }

    private final String target;
    private final List<ServerSocket> listening = new ArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object counting = new Object();
    private int port;
    private long left = NEVER;
    private Cut cut = Cut.BLIP;
    private long ldapBytes;
    private long smbBytes;
    private boolean out;

    /** Listens; fails where the usual ports are for the superuser only. */
    CuttingProxy(String address, String target) throws IOException {
        this.target = target;
        for (int each : new int[] {LDAP, SMB}) {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByName(address), each));
            listening.add(server);
            daemon(() -> accept(server, each));
        }
    }

    /** Lets everything pass, counting from zero. */
    void pass() {
        cutAfter(LDAP, NEVER, Cut.BLIP);
    }

    /** From now on, cuts once after that many bytes on the port. */
    void cutAfter(int newPort, long bytes, Cut newCut) {
        closeAll();
        synchronized (counting) {
            port = newPort;
            left = bytes;
            cut = newCut;
            out = false;
            ldapBytes = 0;
            smbBytes = 0;
        }
    }

    /** The bytes that have passed on a port, both ways. */
    long passed(int which) {
        synchronized (counting) {
            return which == LDAP ? ldapBytes : smbBytes;
        }
    }

    /** Whether the cut was made. */
    boolean hasCut() {
        synchronized (counting) {
            return left == 0;
        }
    }

    private void accept(ServerSocket server, int which) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (isOut()) {
                    client.close();
                    continue;
                }
                Socket behind = new Socket(target, which);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                open.add(client);
                open.add(behind);
                daemon(() -> copy(client, behind, which));
                daemon(() -> copy(behind, client, which));
            } catch (IOException e) {
                // Closed by the test, or the DC refuses: the client sees it.
                log(e);
            }
        }
    }

    private void copy(Socket from, Socket to, int which) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream answer = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                int allowed = allow(which, length);
                answer.write(buffer, 0, allowed);
                answer.flush();
                if (allowed < length) {
                    break;
                }
            }
        } catch (IOException e) {
            // One side has gone: the other follows.
        } finally {
            open.remove(from);
            open.remove(to);
        }
        if (isOut()) {
            closeAll();
        }
    }

    private int allow(int which, int length) {
        synchronized (counting) {
            if (out) {
                return 0;
            }
            int allowed = length;
            if (which == port && left > 0 && left != NEVER) {
                allowed = (int) Math.min(left, length);
                left -= allowed;
                if (left == 0) {
                    out = cut == Cut.OUTAGE;
                    // The last byte does not arrive either if it ends what was read: a cut must be seen.
                    allowed = Math.min(allowed, length - 1);
                }
            }
            if (which == LDAP) {
                ldapBytes += allowed;
            } else {
                smbBytes += allowed;
            }
            return allowed;
        }
    }

    private boolean isOut() {
        synchronized (counting) {
            return out;
        }
    }

    private void closeAll() {
        for (Socket socket : open) {
            closeQuietly(socket);
        }
        open.clear();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is gone anyway.
            return;
        }
    }

    private static void log(IOException problem) {
        System.Logger log = System.getLogger(CuttingProxy.class.getName());
        log.log(System.Logger.Level.DEBUG, "not connected", problem);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        listening.forEach(CuttingProxy::closeQuietly);
        closeAll();
    }
}
