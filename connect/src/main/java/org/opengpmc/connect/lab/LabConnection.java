// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.LDAPInterface;
import java.time.Clock;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.domain.DomainFactsReader;
import org.opengpmc.core.sysvol.Sysvol;

/** A lab that is open, with its administrator signed in. */
final class LabConnection implements DomainConnection {
    private final LabStore store;
    private final LabDirectory directory;
    private final Sysvol sysvol;
    private final DomainFacts facts;
    private final Clock clock;

    LabConnection(LabStore store, Sysvol sysvol, Clock clock) {
        this.store = store;
        this.directory = new LabDirectory(store);
        this.sysvol = sysvol;
        this.facts = DomainFactsReader.read(directory, store.names().server());
        this.clock = clock;
    }

    LabStore store() {
        return store;
    }

    @Override
    public LDAPInterface directory() {
        return directory;
    }

    @Override
    public Sysvol sysvol() {
        return sysvol;
    }

    @Override
    public DomainFacts facts() {
        return facts;
    }

    @Override
    public String user() {
        return "administrator@" + facts.dnsName();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        try (sysvol) {
            store.close();
        }
    }
}
