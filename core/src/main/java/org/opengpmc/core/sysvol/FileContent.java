// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.sysvol;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/**
 * The content of one file, read when it is asked for and each time anew: a GPO can be larger than memory. What is small
 * is given whole; what may be large overrides {@link #copyTo} and hands its content over in parts.
 */
@FunctionalInterface
public interface FileContent {
    /** The whole content; throws a {@link org.opengpmc.core.error.GpmcException}, also if it is too large for that. */
    byte[] read();

    /**
     * Writes the whole content, in order.
     *
     * @throws IOException what the stream throws; a failure to read is a {@link org.opengpmc.core.error.GpmcException}
     */
    default void copyTo(OutputStream to) throws IOException {
        to.write(read());
    }

    /** Bytes to come, as far as known beforehand; less than 0 if unknown. */
    default long size() {
        return -1;
    }

    /**
     * The same content, of which each part is told before it is written.
     *
     * @param before gets the bytes written so far; may throw to end it
     */
    default FileContent watched(LongConsumer before) {
        FileContent content = this;
        return new FileContent() {
            @Override
            public byte[] read() {
                before.accept(0);
                return content.read();
            }

            @Override
            public void copyTo(OutputStream to) throws IOException {
                content.copyTo(new Watched(to, before));
            }

            @Override
            public long size() {
                return content.size();
            }
        };
    }

    /** Counts what goes through. */
    final class Watched extends FilterOutputStream {
        private final LongConsumer before;
        private long done;

        private Watched(OutputStream to, LongConsumer before) {
            super(to);
            this.before = before;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            before.accept(done);
            out.write(bytes, offset, length);
            done += length;
        }
    }
}
