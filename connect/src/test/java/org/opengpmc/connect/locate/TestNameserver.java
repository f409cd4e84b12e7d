// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A nameserver on a loopback port that answers from a few lines of zone file and notes what it was asked. */
final class TestNameserver implements AutoCloseable {
    private final DatagramSocket socket;
    private final List<Record> records = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int rcode = Rcode.NOERROR;

    TestNameserver(String... lines) throws IOException {
        Master zone = new Master(
                new ByteArrayInputStream(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                Name.root,
                60);
        for (Record found = zone.nextRecord(); found != null; found = zone.nextRecord()) {
            records.add(found);
        }
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "test-nameserver");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    List<String> asked() {
        return asked;
    }

    /** From now on every question gets this error. */
    void failWith(int code) {
        rcode = code;
    }

    private void serve() {
        byte[] room = new byte[4096];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(room, room.length);
            try {
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(room, packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Message answer(Message query) {
        Record question = query.getQuestion();
        asked.add(Type.string(question.getType()) + " " + question.getName().toString(true));
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.addRecord(question, Section.QUESTION);
        boolean known = false;
        for (Record candidate : records) {
            if (candidate.getName().equals(question.getName()) && candidate.getDClass() == DClass.IN) {
                known = true;
                if (candidate.getType() == question.getType()) {
                    reply.addRecord(candidate, Section.ANSWER);
                }
            }
        }
        reply.getHeader().setRcode(rcode != Rcode.NOERROR ? rcode : known ? Rcode.NOERROR : Rcode.NXDOMAIN);
        return reply;
    }

    @Override
    public void close() {
        socket.close();
    }
}
