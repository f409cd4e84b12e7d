// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPInterface;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.signin.SignIn;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.sysvol.Sysvol;

/** A connection to a real DC. SYSVOL is opened when it is first asked for: many commands never need it. */
final class LiveConnection implements DomainConnection {
    private final LDAPConnectionPool pool;
    private final SignIn signIn;
    private final DomainFacts facts;
    private final Supplier<Sysvol> opener;
    private final OtherDomains others;
    private @Nullable Sysvol sysvol;
    private boolean closed;

    LiveConnection(
            LDAPConnectionPool pool, SignIn signIn, DomainFacts facts, Supplier<Sysvol> opener, OtherDomains others) {
        this.pool = pool;
        this.signIn = signIn;
        this.facts = facts;
        this.opener = opener;
        this.others = others;
    }

    @Override
    public LDAPInterface directory() {
        return pool;
    }

    @Override
    public synchronized Sysvol sysvol() {
        if (closed) {
            throw new UnreachableException(
                    Failure.of("the connection is closed").at(facts.server()));
        }
        Sysvol present = sysvol;
        if (present == null) {
            present = opener.get();
            sysvol = present;
        }
        return present;
    }

    @Override
    public DomainFacts facts() {
        return facts;
    }

    @Override
    public String user() {
        return signIn.user();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public DomainConnection trusted(String dnsName) {
        return others.get(dnsName);
    }

    @Override
    public void trustedIsSilent(String dnsName, UnreachableException why) {
        others.silent(dnsName, why);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (signIn;
                pool;
                others) {
            if (sysvol != null) {
                sysvol.close();
            }
        }
    }
}
