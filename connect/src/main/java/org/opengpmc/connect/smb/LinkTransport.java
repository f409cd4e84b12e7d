// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.protocol.transport.PacketHandlers;
import com.hierynomus.protocol.transport.PacketReceiver;
import com.hierynomus.protocol.transport.TransportException;
import com.hierynomus.protocol.transport.TransportLayer;
import com.hierynomus.smb.SMBPacket;
import com.hierynomus.smb.SMBPacketData;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.transport.TransportLayerFactory;
import com.hierynomus.smbj.transport.tcp.direct.DirectTcpTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The TCP connection of one link. It goes to the address given, whatever the name resolves to, so that the name can be
 * the one Kerberos knows. When the connection breaks it is closed at once: otherwise smbj's log-off would wait on it for
 * an answer until the timeout, and so would whoever sends in between.
 */
final class LinkTransport extends SocketFactory implements TransportLayerFactory<SMBPacketData<?>, SMBPacket<?, ?>> {
    private final InetAddress address;
    private final int timeoutMillis;
    private volatile boolean broken;

    LinkTransport(InetAddress address, Duration timeout) {
        this.address = address;
        this.timeoutMillis = (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
    }

    boolean broken() {
        return broken;
    }

    @Override
    public TransportLayer<SMBPacket<?, ?>> createTransportLayer(
            PacketHandlers<SMBPacketData<?>, SMBPacket<?, ?>> handlers, SmbConfig config) {
        Watch watch = new Watch(handlers.getReceiver());
        // The socket itself has no read timeout: an idle connection is not a broken one.
        DirectTcpTransport<SMBPacketData<?>, SMBPacket<?, ?>> transport = new DirectTcpTransport<>(
                this, 0, new PacketHandlers<>(handlers.getSerializer(), watch, handlers.getPacketFactory()));
        watch.transport = transport;
        return transport;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(address, port), timeoutMillis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localAddress, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private final class Watch implements PacketReceiver<SMBPacketData<?>> {
        private final PacketReceiver<SMBPacketData<?>> next;
        private @Nullable TransportLayer<SMBPacket<?, ?>> transport;

        Watch(PacketReceiver<SMBPacketData<?>> next) {
            this.next = next;
        }

        @Override
        public void handle(SMBPacketData<?> packet) throws TransportException {
            next.handle(packet);
        }

        @Override
        public void handleError(Throwable problem) {
            broken = true;
            try {
                if (transport != null) {
                    transport.disconnect();
                }
            } catch (IOException e) {
                problem.addSuppressed(new UncheckedIOException(e));
            }
            next.handleError(problem);
        }
    }
}
