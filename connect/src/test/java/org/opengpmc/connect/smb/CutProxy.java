// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP proxy that cuts or freezes what passes through it, as bad networks do. */
final class CutProxy implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket listener;
    private final InetAddress target;
    private final int targetPort;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong leftFromServer = new AtomicLong(NEVER);
    private final AtomicLong leftToServer = new AtomicLong(NEVER);
    private final Set<Socket> frozen = ConcurrentHashMap.newKeySet();
    private volatile boolean allFrozen;

    CutProxy(InetAddress target, int targetPort) throws IOException {
        this.target = target;
        this.targetPort = targetPort;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections were made through it so far. */
    int connections() {
        return connections.get();
    }

    /** Cuts the connection when the server has sent this many more bytes; once. */
    void cutAfterBytesFromServer(long bytes) {
        leftFromServer.set(bytes);
    }

    /** Cuts the connection when the client has sent this many more bytes; once. */
    void cutAfterBytesToServer(long bytes) {
        leftToServer.set(bytes);
    }

    /** Lets nothing through any more, without closing anything. */
    void freeze() {
        allFrozen = true;
    }

    /** The same for the connections there are; new ones pass. */
    void freezeOpen() {
        frozen.addAll(sockets);
    }

    void cutAll() {
        sockets.forEach(CutProxy::closeQuietly);
        sockets.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                connections.incrementAndGet();
                Socket server = new Socket(target, targetPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(server);
                start(() -> pump(client, server, leftToServer));
                start(() -> pump(server, client, leftFromServer));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void pump(Socket from, Socket to, AtomicLong left) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read;
            while ((read = in.read(buffer)) >= 0) {
                if (allFrozen || frozen.contains(from)) {
                    continue;
                }
                long allowed = left.get();
                if (allowed != NEVER && allowed <= read) {
                    out.write(buffer, 0, (int) allowed);
                    left.set(NEVER);
                    break;
                }
                if (allowed != NEVER) {
                    left.set(allowed - read);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side is gone; so goes the other.
        }
        closeQuietly(from);
        closeQuietly(to);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cut-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // Closed is closed.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cutAll();
    }
}
