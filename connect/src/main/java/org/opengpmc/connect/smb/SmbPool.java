// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;

/**
 * The links to one server. A caller gets the one least used; another is opened while all are busy and the limit is not
 * reached. Lost links are dropped.
 */
final class SmbPool implements AutoCloseable {
    private static final long ANY = Long.MIN_VALUE;

    private final LinkOpener opener;
    private final List<SmbLink> links = new ArrayList<>();
    private int limit;
    private int opening;
    private boolean closed;

    SmbPool(LinkOpener opener, int limit) {
        this.opener = opener;
        this.limit = limit;
    }

    /**
     * A link to work with; give it back with {@link #release}.
     *
     * @param openedAfter only one opened after this {@link System#nanoTime}: when one link broke, those as old may have
     *     broken with it without our knowing yet
     */
    SmbLink take(long openedAfter) {
        try {
            Optional<SmbLink> idle = takeOpen(openedAfter);
            return idle.isPresent() ? idle.get() : openAnother();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException(
                    Failure.of("interrupted while connecting").cause(e));
        }
    }

    /** The best of the links there are, old or new. */
    SmbLink take() {
        return take(ANY);
    }

    /** The best of the open links; empty if the caller is to open another, which is counted already. */
    private synchronized Optional<SmbLink> takeOpen(long openedAfter) throws InterruptedException {
        dropLost();
        while (!closed && opening >= limit && leastUsed(openedAfter).isEmpty()) {
            wait();
        }
        if (closed) {
            throw new IllegalStateException("this SYSVOL is closed");
        }
        Optional<SmbLink> best = leastUsed(openedAfter);
        boolean full = links.size() + opening >= limit;
        if (best.isPresent() && (full || best.get().load().get() == 0)) {
            best.get().load().incrementAndGet();
            return best;
        }
        opening++;
        return Optional.empty();
    }

    private SmbLink openAnother() {
        SmbLink link = null;
        try {
            link = opener.open();
            link.load().incrementAndGet();
            return link;
        } catch (GpmcException e) {
            return fallBack(e);
        } finally {
            synchronized (this) {
                opening--;
                if (link != null && closed) {
                    link.close();
                } else if (link != null) {
                    links.add(link);
                }
                notifyAll();
            }
        }
    }

    /** A server that takes no further connection is used over those there are. */
    private synchronized SmbLink fallBack(GpmcException problem) {
        dropLost();
        SmbLink best = leastUsed(ANY).orElseThrow(() -> problem);
        limit = Math.max(1, links.size());
        best.load().incrementAndGet();
        return best;
    }

    void release(SmbLink link) {
        link.load().decrementAndGet();
    }

    private Optional<SmbLink> leastUsed(long openedAfter) {
        return links.stream()
                .filter(link -> openedAfter == ANY || link.opened() - openedAfter > 0)
                .min(Comparator.comparingInt(link -> link.load().get()));
    }

    private void dropLost() {
        for (SmbLink link : List.copyOf(links)) {
            if (link.lost()) {
                links.remove(link);
                link.close();
            }
        }
    }

    @Override
    public void close() {
        List<SmbLink> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(links);
            links.clear();
            notifyAll();
        }
        try {
            all.forEach(SmbLink::close);
        } finally {
            opener.close();
        }
    }
}
