// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.mssmb2.messages.SMB2WriteResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Future;
import org.opengpmc.core.sysvol.FileContent;

/**
 * Writes to an open file, several parts on their way at once: a large file then costs a way to the server and back for
 * every few parts only. Holds no more than those parts.
 */
final class SmbOutput extends OutputStream {
    /** With its header within half a mebibyte: smbj builds a packet in an array whose length is the next power of two. */
    private static final int MAX_PART = (512 << 10) - (4 << 10);

    private static final int ON_THE_WAY = 4;

    /** A part that the server has not yet answered. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sent(byte[] bytes, int length, long at, Future<SMB2WriteResponse> answer) {}

    private final SmbHandle handle;
    private final int partSize;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private byte[] part = new byte[0];
    private int filled;
    private long position;

    SmbOutput(SmbHandle handle) {
        this.handle = handle;
        this.partSize = Math.min(handle.link().maxWrite(), MAX_PART);
    }

    /** Writes the content from its beginning to its end; all of it is answered when this returns. */
    void writeAll(FileContent content) throws LinkLostException, StatusException {
        try {
            content.copyTo(this);
        } catch (Refused e) {
            throw e.rethrown();
        } catch (IOException e) {
            throw new IllegalStateException("a failure to read is no IOException here", e);
        }
        send();
        while (!sent.isEmpty()) {
            take();
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            makeRoom(length - done);
            int some = Math.min(length - done, part.length - filled);
            System.arraycopy(bytes, offset + done, part, filled, some);
            filled += some;
            done += some;
            if (filled == partSize) {
                try {
                    send();
                } catch (LinkLostException | StatusException e) {
                    throw new Refused(e);
                }
            }
        }
    }

    /** Most files are far smaller than a part. */
    private void makeRoom(int wanted) {
        if (filled == part.length) {
            long needed = Math.max((long) filled + wanted, 2L * filled);
            part = Arrays.copyOf(part, (int) Math.min(partSize, needed));
        }
    }

    private void send() throws LinkLostException, StatusException {
        if (filled == 0) {
            return;
        }
        if (sent.size() == ON_THE_WAY) {
            take();
        }
        sent.add(new Sent(part, filled, position, handle.sendWrite(part, 0, filled, position)));
        position += filled;
        part = new byte[0];
        filled = 0;
    }

    /** Waits for the oldest answer; a server that took less than offered gets the rest again. */
    private void take() throws LinkLostException, StatusException {
        Sent oldest = sent.remove();
        int done = taken(oldest.answer(), oldest.length());
        while (done < oldest.length()) {
            int rest = oldest.length() - done;
            done += taken(handle.sendWrite(oldest.bytes(), done, rest, oldest.at() + done), rest);
        }
    }

    private int taken(Future<SMB2WriteResponse> answer, int offered) throws LinkLostException, StatusException {
        int taken = handle.link().await(answer, "write").getBytesWritten();
        if (taken <= 0 || taken > offered) {
            throw new StatusException(Status.DISK_FULL, "write");
        }
        return taken;
    }

    /** Carries what the link or the server said through whoever writes to this stream. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(Exception why) {
            super(why);
        }

        /** Never returns. */
        LinkLostException rethrown() throws LinkLostException, StatusException {
            if (getCause() instanceof StatusException refused) {
                throw refused;
            }
            if (getCause() instanceof LinkLostException lost) {
                throw lost;
            }
            throw new IllegalStateException(this);
        }
    }
}
