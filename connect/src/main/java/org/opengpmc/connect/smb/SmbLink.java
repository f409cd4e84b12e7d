// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.mssmb2.SMB2Dialect;
import com.hierynomus.mssmb2.SMB2FileId;
import com.hierynomus.mssmb2.SMB2Packet;
import com.hierynomus.mssmb2.messages.SMB2Echo;
import com.hierynomus.protocol.transport.TransportException;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.common.SmbPath;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.connection.NegotiatedProtocol;
import com.hierynomus.smbj.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One TCP connection, signed in and connected to the share. Several threads may use it at once; answers come back in any
 * order. Once lost it stays lost.
 */
final class SmbLink implements AutoCloseable {
    static final String SHARE = "SYSVOL";

    private static final Logger log = LoggerFactory.getLogger(SmbLink.class);

    /** Long beside the pauses of work under way, short beside any server's patience. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Connection connection;
    private final Session session;
    private final long treeId;
    private final LinkTransport transport;
    private final Duration timeout;
    private final AtomicInteger load = new AtomicInteger();
    private final long opened = System.nanoTime();
    private volatile long used = opened;
    private volatile boolean suspect;

    SmbLink(Connection connection, Session session, long treeId, LinkTransport transport, Duration timeout) {
        this.connection = connection;
        this.session = session;
        this.treeId = treeId;
        this.transport = transport;
        this.timeout = timeout;
    }

    SMB2Dialect dialect() {
        return protocol().getDialect();
    }

    long sessionId() {
        return session.getSessionId();
    }

    long treeId() {
        return treeId;
    }

    int maxRead() {
        return protocol().getMaxReadSize();
    }

    int maxWrite() {
        return protocol().getMaxWriteSize();
    }

    private NegotiatedProtocol protocol() {
        return connection.getNegotiatedProtocol();
    }

    SmbPath path(String below) {
        return new SmbPath(connection.getRemoteHostname(), SHARE, below);
    }

    /** How many callers use it now. */
    AtomicInteger load() {
        return load;
    }

    /** When it was opened, as {@link System#nanoTime} tells. */
    long opened() {
        return opened;
    }

    boolean lost() {
        return suspect || transport.broken();
    }

    /** Whether it still lives; a link idle for long is asked. A firewall may have dropped it without telling anybody. */
    boolean answers() {
        if (System.nanoTime() - used < Math.min(IDLE.toNanos(), timeout.toNanos())) {
            return !lost();
        }
        try {
            awaitAny(send(new SMB2Echo(dialect())));
            return true;
        } catch (LinkLostException e) {
            log.debug("the idle connection to {} was dropped", connection.getRemoteHostname(), e);
            return false;
        }
    }

    /** Sends a request without waiting for its answer. */
    <T extends SMB2Packet> Future<T> send(SMB2Packet request) throws LinkLostException {
        if (lost()) {
            throw new LinkLostException("the connection is closed");
        }
        used = System.nanoTime();
        try {
            return session.send(request);
        } catch (TransportException | SMBRuntimeException e) {
            suspect = true;
            throw new LinkLostException("the connection broke", e);
        }
    }

    /** Waits for an answer and checks its status. */
    <T extends SMB2Packet> T await(Future<T> answer, String request) throws LinkLostException, StatusException {
        T packet = awaitAny(answer);
        long status = packet.getHeader().getStatusCode();
        if (status != Status.SUCCESS) {
            throw new StatusException(status, request);
        }
        return packet;
    }

    /** Waits for an answer whatever its status, unless that says that the session is gone. */
    <T extends SMB2Packet> T awaitAny(Future<T> answer) throws LinkLostException {
        T packet;
        try {
            packet = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            suspect = true;
            throw new LinkLostException("no answer within " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            suspect = true;
            throw new LinkLostException("the connection broke", e);
        } catch (InterruptedException e) {
            // An answer may be under way that nobody will take: the link is not used again.
            suspect = true;
            Thread.currentThread().interrupt();
            throw new CancelledException(
                    Failure.of("interrupted while waiting for the server").cause(e));
        }
        if (SmbFailures.meansLost(packet.getHeader().getStatusCode())) {
            suspect = true;
            throw new LinkLostException("the server ended the session");
        }
        return packet;
    }

    /** A request whose answer is waited for. */
    <T extends SMB2Packet> T ask(SMB2Packet packet, Class<T> answer, String request)
            throws LinkLostException, StatusException {
        return answer.cast(await(this.<SMB2Packet>send(packet), request));
    }

    SmbHandle handle(SMB2FileId id) {
        return new SmbHandle(this, id);
    }

    @Override
    public void close() {
        try {
            connection.close(lost());
        } catch (IOException | SMBRuntimeException e) {
            log.debug("closing the connection to {} failed", connection.getRemoteHostname(), e);
        }
    }
}
