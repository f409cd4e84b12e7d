// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import org.opengpmc.core.operation.Progress;

/** Shows progress on one line of standard error, where that is a terminal. */
public final class ProgressBar implements Progress, AutoCloseable {
    private static final long NANOS_BETWEEN = 100_000_000;
    private static final int BAR = 20;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private long last = System.nanoTime();
    private boolean shown;

    /** A bar that appears when the work takes longer than an instant. */
    public ProgressBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void update(long done, long total, String object, String step) {
        if (!terminal.errIsTerminal() || System.nanoTime() - last < NANOS_BETWEEN) {
            return;
        }
        last = System.nanoTime();
        shown = true;
        terminal.err().print(ERASE_LINE + line(done, total, object, step, terminal.width() - 1));
        terminal.err().flush();
    }

    /** Takes the bar away, so that what follows starts on a clean line. */
    @Override
    public synchronized void close() {
        if (shown) {
            shown = false;
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
        }
    }

    static String line(long done, long total, String object, String step, int width) {
        int filled = total <= 0 ? 0 : (int) (BAR * done / total);
        String text = "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + done + "/" + total + " "
                + Text.safe(step) + " " + Text.safe(object);
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width)));
    }
}
