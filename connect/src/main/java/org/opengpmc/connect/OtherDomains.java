// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPInterface;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.sysvol.Sysvol;

/** The connections to trusted domains that one connection has opened, or failed to: each is tried once. */
final class OtherDomains implements AutoCloseable {
    private final Function<String, DomainConnection> opener;
    private final Map<String, Attempt> tried = new LinkedHashMap<>();

    OtherDomains(Function<String, DomainConnection> opener) {
        this.opener = opener;
    }

    private sealed interface Attempt {
        record Open(DomainConnection connection) implements Attempt {}

        record Failed(GpmcException why) implements Attempt {}
    }

    synchronized DomainConnection get(String domain) {
        Attempt attempt = tried.computeIfAbsent(domain.toLowerCase(Locale.ROOT), this::attempt);
        if (attempt instanceof Attempt.Open open) {
            return open.connection();
        }
        throw ((Attempt.Failed) attempt).why();
    }

    private Attempt attempt(String domain) {
        try {
            return new Attempt.Open(opener.apply(domain));
        } catch (GpmcException e) {
            return new Attempt.Failed(e);
        }
    }

    @Override
    public synchronized void close() {
        for (Attempt attempt : tried.values()) {
            if (attempt instanceof Attempt.Open open) {
                open.connection().close();
            }
        }
        tried.clear();
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
