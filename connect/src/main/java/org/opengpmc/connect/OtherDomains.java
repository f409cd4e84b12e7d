// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPInterface;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.formats.FormatException;

/**
 * The connections to trusted domains that one connection has opened, or failed to. Nobody waits for a domain longer than a
 * few seconds in all; one that failed is tried again after some minutes. Safe for use by several threads: several
 * domains are opened at once, and each by one thread.
 */
final class OtherDomains implements AutoCloseable {
    /** How long a domain may take from the search of its DCs to the end of the sign-in. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A failure is the answer for this long. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final Function<String, DomainConnection> opener;
    private final Duration patience;
    private final Duration again;
    private final Map<String, Attempt> tried = new HashMap<>();
    private boolean closed;

    OtherDomains(Function<String, DomainConnection> opener) {
        this(opener, PATIENCE, AGAIN);
    }

    OtherDomains(Function<String, DomainConnection> opener, Duration patience, Duration again) {
        this.opener = opener;
        this.patience = patience;
        this.again = again;
    }

    /**
     * The domain's connection.
     *
     * @throws UnreachableException also if it takes too long, and after {@link #close}
     */
    DomainConnection get(String domain) {
        return await(domain, attempt(domain.toLowerCase(Locale.ROOT)));
    }

    private synchronized Attempt attempt(String domain) {
        if (closed) {
            throw closed(domain);
        }
        Attempt last = tried.get(domain);
        if (last != null && (last.isOpen() || last.age().compareTo(again) < 0)) {
            return last;
        }
        if (last != null) {
            last.end();
        }
        Attempt fresh = new Attempt(new CompletableFuture<>(), System.nanoTime());
        tried.put(domain, fresh);
        Thread thread = new Thread(() -> open(domain, fresh), "gpmc-names-" + domain);
        thread.setDaemon(true);
        thread.start();
        return fresh;
    }

    private void open(String domain, Attempt attempt) {
        try {
            DomainConnection opened = opener.apply(domain);
            if (!attempt.outcome().complete(opened)) {
                opened.close();
            }
        } catch (FormatException e) {
            attempt.outcome()
                    .completeExceptionally(
                            new UnsupportedException(Failure.of("what the domain's server answers cannot be read")
                                    .on(domain)
                                    .cause(e)));
        } catch (RuntimeException | Error e) {
            attempt.outcome().completeExceptionally(e);
        }
    }

    /** An attempt that takes too long goes on by itself: who asks later may find it done. */
    private DomainConnection await(String domain, Attempt attempt) {
        long left = patience.minus(attempt.age()).toMillis();
        try {
            return attempt.outcome().get(Math.max(0, left), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnreachableException(Failure.of("the domain's servers do not answer in time")
                    .on(domain)
                    .hint("Check that its domain controllers can be reached from here")
                    .cause(e));
        } catch (CancellationException e) {
            throw closed(domain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException(Failure.of("interrupted while waiting for the domain")
                    .on(domain)
                    .cause(e));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the sign-in at " + domain + " ended in an error", e.getCause());
        }
    }

    private static UnreachableException closed(String domain) {
        return new UnreachableException(Failure.of("the connection is closed").on(domain));
    }

    /** A domain whose connection was opened does not answer on it: that is the answer for the next minutes. */
    synchronized void silent(String domain, UnreachableException why) {
        String key = domain.toLowerCase(Locale.ROOT);
        Attempt last = tried.get(key);
        if (closed || last == null || !last.isOpen()) {
            return;
        }
        last.end();
        tried.put(key, new Attempt(CompletableFuture.failedFuture(why), System.nanoTime()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        tried.values().forEach(Attempt::end);
        tried.clear();
    }

    /**
     * One attempt at a domain.
     *
     * @param outcome its connection, or why there is none
     * @param begun by {@link System#nanoTime}
     */
    private record Attempt(CompletableFuture<DomainConnection> outcome, long begun) {
        boolean isOpen() {
            return outcome.isDone() && !outcome.isCompletedExceptionally();
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }

        /** Closes the connection; one that is still being opened is closed once it is open. */
        void end() {
            if (!outcome.cancel(false) && isOpen()) {
                outcome.join().close();
            }
        }
    }

    /** The directory of a trusted domain. */
    record Names(LDAPConnectionPool pool, DomainFacts facts, String user) implements DomainConnection {
        @Override
        public LDAPInterface directory() {
            return pool;
        }

        @Override
        public Sysvol sysvol() {
            throw new UnsupportedException(
                    Failure.of("of a trusted domain only names are read").on(facts.dnsName()));
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
