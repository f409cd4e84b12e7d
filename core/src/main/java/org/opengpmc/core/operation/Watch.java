// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.operation;

import java.util.Locale;

/**
 * Progress and cancelling of one piece of long work together, so that a unit that is itself long, such as a large file,
 * can tell how far it is and be stopped in the middle.
 */
public final class Watch implements Progress, CancellationToken {
    /** Units smaller than this are over before anybody could read of them. */
    private static final long WORTH_TELLING = 8L << 20;

    private final Progress progress;
    private final CancellationToken cancellation;
    private final String step;
    private long done;
    private long total;

    /**
     * A watch over work that has not begun.
     *
     * @param total items in all
     * @param step what is being done, for people
     */
    public Watch(Progress progress, CancellationToken cancellation, long total, String step) {
        this.progress = progress;
        this.cancellation = cancellation;
        this.total = total;
        this.step = step;
    }

    @Override
    public synchronized void update(long nowDone, long nowTotal, String object, String nowStep) {
        done = nowDone;
        total = nowTotal;
        progress.update(nowDone, nowTotal, object, nowStep);
    }

    @Override
    public boolean isCancelled() {
        return cancellation.isCancelled();
    }

    @Override
    public void checkWithin(String object, long bytes, long size) {
        check();
        if (size >= WORTH_TELLING) {
            String part = String.format(Locale.ROOT, "%d of %d MiB of %s", bytes >> 20, size >> 20, object);
            synchronized (this) {
                progress.update(done, total, part, step);
            }
        }
    }
}
