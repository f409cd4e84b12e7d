// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.mssmb2.messages.SMB2Close;
import com.hierynomus.mssmb2.messages.SMB2CreateResponse;
import com.hierynomus.mssmb2.messages.SMB2ReadResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.opengpmc.core.sysvol.SysvolEntry;

/**
 * Many small files over one link: each step of all of them goes out together, so that the way to the server and back is
 * gone three times for all and not for each. Whatever does not go smoothly is left to the reading of single files.
 */
record SmbBulkRead(SmbLink link) {
    /** Files at once: as many as there are surely credits for, next to other callers. */
    private static final int WAVE = 32;

    /** One file on its way. */
    private static final class Reading {
        final int index;
        final SysvolEntry file;
        final Future<SMB2CreateResponse> opening;

        @SuppressWarnings("NullAway.Init") // set when the file is open
        SmbHandle handle;

        @SuppressWarnings("NullAway.Init") // set when the file is open
        Future<SMB2Close> closing;

        byte[] content = new byte[0];

        Reading(int index, SysvolEntry file, Future<SMB2CreateResponse> opening) {
            this.index = index;
            this.file = file;
            this.opening = opening;
        }
    }

    /** The contents, in the order of the files. */
    List<byte[]> read(List<SysvolEntry> files) throws LinkLostException, StatusException {
        byte[][] contents = new byte[files.size()][];
        for (int from = 0; from < files.size(); from += WAVE) {
            readWave(files, from, Math.min(files.size(), from + WAVE), contents);
        }
        SmbReading single = new SmbReading(link);
        for (int i = 0; i < contents.length; i++) {
            if (contents[i] == null) {
                contents[i] = single.read(files.get(i));
            }
        }
        return List.of(contents);
    }

    private void readWave(List<SysvolEntry> files, int from, int to, byte[][] contents) throws LinkLostException {
        List<Reading> started = new ArrayList<>();
        for (int i = from; i < to; i++) {
            SysvolEntry file = files.get(i);
            if (file.size() <= SmbHandle.CREDIT_SIZE) {
                started.add(
                        new Reading(i, file, Open.READ.send(link, file.path().toString())));
            }
        }
        List<Reading> open = new ArrayList<>();
        for (Reading reading : started) {
            SMB2CreateResponse answer = link.awaitAny(reading.opening);
            if (answer.getHeader().getStatusCode() == Status.SUCCESS) {
                reading.handle = link.handle(answer.getFileId());
                open.add(reading);
            }
        }
        readOpen(open);
        for (Reading reading : open) {
            reading.closing = reading.handle.sendClose();
        }
        for (Reading reading : open) {
            // Size and time at closing tell whether what was read is the whole file, as it was listed.
            SMB2Close closed = link.awaitAny(reading.closing);
            if (closed.getHeader().getStatusCode() == Status.SUCCESS
                    && closed.getSize() == reading.content.length
                    && SmbReading.isAsListed(reading.file, closed)) {
                contents[reading.index] = reading.content;
            }
        }
    }

    private void readOpen(List<Reading> open) throws LinkLostException {
        List<Reading> asked = new ArrayList<>();
        List<Future<SMB2ReadResponse>> answers = new ArrayList<>();
        for (Reading reading : open) {
            if (reading.file.size() > 0) {
                asked.add(reading);
                answers.add(reading.handle.sendRead(0, (int) reading.file.size()));
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            SMB2ReadResponse answer = link.awaitAny(answers.get(i));
            if (answer.getHeader().getStatusCode() == Status.SUCCESS) {
                asked.get(i).content = answer.getData();
            }
        }
    }
}
