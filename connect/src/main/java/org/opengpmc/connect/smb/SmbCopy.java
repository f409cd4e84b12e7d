// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.mssmb2.messages.SMB2Close;
import com.hierynomus.mssmb2.messages.SMB2ReadResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;

/**
 * Hands over one listed file in parts, several of them asked for at once. After a lost link it goes on over another one
 * from where it was: size and time at the end tell whether it still was the file of the beginning.
 */
final class SmbCopy {
    private static final int MAX_PART = 512 << 10;
    private static final int ON_THE_WAY = 4;

    /** A part that was asked for. */
    private record Asked(int length, Future<SMB2ReadResponse> answer) {}

    private final SysvolEntry file;
    private final OutputStream to;
    private long done;
    private @Nullable IOException problem;

    SmbCopy(SysvolEntry file, OutputStream to) {
        this.file = file;
        this.to = to;
    }

    /** What the stream threw, if it did; then the file was not copied to its end. */
    void throwProblem() throws IOException {
        if (problem != null) {
            throw problem;
        }
    }

    /** Goes on where it was. */
    void over(SmbLink link) throws LinkLostException, StatusException {
        SmbReading reading = new SmbReading(link);
        SmbHandle handle = Patience.whileInUse(() -> reading.openTwice(file.path()));
        boolean closing = false;
        try {
            copy(link, handle);
            closing = true;
            SMB2Close closed = handle.close();
            if (problem == null && (done != file.size() || !SmbReading.isAsListed(file, closed))) {
                throw Sysvol.changedSinceListed(file);
            }
        } finally {
            if (!closing && !link.lost()) {
                reading.closeSilently(handle);
            }
        }
    }

    private void copy(SmbLink link, SmbHandle handle) throws LinkLostException, StatusException {
        int part = Math.min(link.maxRead(), MAX_PART);
        Deque<Asked> asked = new ArrayDeque<>();
        long next = done;
        while (done < file.size() && problem == null) {
            while (next < file.size() && asked.size() < ON_THE_WAY) {
                int length = (int) Math.min(part, file.size() - next);
                asked.add(new Asked(length, handle.sendRead(next, length)));
                next += length;
            }
            Asked oldest = asked.remove();
            int missing = oldest.length() - take(link, oldest);
            while (missing > 0 && problem == null) {
                int some = take(link, new Asked(missing, handle.sendRead(done, missing)));
                if (some == 0) {
                    // The file ends earlier than it was listed, which its size at closing tells.
                    return;
                }
                missing -= some;
            }
        }
    }

    /** Hands on what came; a server may send less than was asked for. */
    private int take(SmbLink link, Asked asked) throws LinkLostException, StatusException {
        SMB2ReadResponse answer = link.awaitAny(asked.answer());
        long status = answer.getHeader().getStatusCode();
        if (status == Status.END_OF_FILE) {
            return 0;
        }
        if (status != Status.SUCCESS && status != Status.BUFFER_OVERFLOW) {
            throw new StatusException(status, "read");
        }
        byte[] data = answer.getData();
        int length = Math.min(data.length, asked.length());
        try {
            to.write(data, 0, length);
        } catch (IOException e) {
            problem = e;
        }
        done += length;
        return length;
    }
}
