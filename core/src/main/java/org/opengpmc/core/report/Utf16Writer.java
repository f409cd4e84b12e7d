// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Text as UTF-16LE, without byte order mark of its own. The JDK's encoder, asked for a few characters at a time as reports
 * are written, takes a quarter of the time of a report; this takes none that can be measured. Half of a surrogate pair is
 * written as it is: XML never holds one.
 */
final class Utf16Writer extends Writer {
    private static final int SIZE = 1 << 14;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int used;

    /** The stream stays open when this is closed. */
    Utf16Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        if (used == SIZE) {
            drain();
        }
        bytes[used++] = (byte) c;
        bytes[used++] = (byte) (c >> 8);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text.charAt(i));
        }
    }

    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    private void drain() throws IOException {
        out.write(bytes, 0, used);
        used = 0;
    }
}
