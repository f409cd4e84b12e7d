// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The end of a log of lines.
 *
 * @param end where the next line goes: after the last line end, because what follows that was torn by a crash
 * @param lastLine the last whole line; null if there is none
 */
record LogTail(long end, @Nullable String lastLine) {
    private static final int BLOCK = 1 << 16;

    static LogTail read(FileChannel channel) throws IOException {
        long size = channel.size();
        byte[] bytes = new byte[0];
        for (long window = BLOCK; ; window *= 4) {
            int length = (int) Math.min(window, size);
            bytes = new byte[length];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int read = 0;
            while (read >= 0 && buffer.hasRemaining()) {
                read = channel.read(buffer, size - length + buffer.position());
            }
            int last = lastNewline(bytes, length - 1);
            int before = last < 0 ? -1 : lastNewline(bytes, last - 1);
            boolean whole = length == size;
            if (last >= 0 && (before >= 0 || whole)) {
                String line = new String(bytes, before + 1, last - before - 1, StandardCharsets.UTF_8);
                return new LogTail(size - length + last + 1, line);
            }
            if (whole) {
                return new LogTail(0, null);
            }
        }
    }

    private static int lastNewline(byte[] bytes, int from) {
        for (int i = from; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
