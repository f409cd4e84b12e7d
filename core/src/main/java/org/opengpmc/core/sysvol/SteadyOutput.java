// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.sysvol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Writes a file of any size and brings it to the disk on the way, so that no single call takes long. The caller flushes
 * what is left in the end, and closes the channel.
 */
public final class SteadyOutput extends OutputStream {
    private static final long BETWEEN_FLUSHES = 16L << 20;

    private final FileChannel channel;
    private long waiting;

    /** Writes where the channel stands. */
    public SteadyOutput(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        waiting += length;
        if (waiting >= BETWEEN_FLUSHES) {
            channel.force(false);
            waiting = 0;
        }
    }
}
