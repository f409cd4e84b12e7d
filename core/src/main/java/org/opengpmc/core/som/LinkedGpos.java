// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.formats.gplink.GpLink;

/**
 * Tells what links lead to. Knows the GPOs of one domain, or of several, each read with one search; a link to a GPO of
 * any other domain is told as foreign.
 */
public final class LinkedGpos {
    private final Map<String, Gpo> byDn;
    private final Set<String> domains;
    private final Map<String, GpoDn> read = new HashMap<>();

    private LinkedGpos(Map<String, Gpo> byDn, Set<String> domains) {
        this.byDn = byDn;
        this.domains = domains;
    }

    /** Knows the GPOs of the connection's domain. */
    public static LinkedGpos of(DomainConnection connection) {
        return new LinkedGpos(Map.of(), Set.of()).and(connection);
    }

    /** Knows those of one more domain. */
    public LinkedGpos and(DomainConnection other) {
        Map<String, Gpo> gpos = new HashMap<>(byDn);
        for (Gpo gpo : new Gpos(other).list()) {
            gpos.put(gpo.parsedDn().toNormalizedString(), gpo);
        }
        Set<String> names = new HashSet<>(domains);
        names.add(other.facts().dnsName());
        return new LinkedGpos(gpos, names);
    }

    /** What a link leads to. */
    public synchronized LinkedGpo of(GpLink link) {
        GpoDn dn = read.computeIfAbsent(link.dn(), GpoDn::parse);
        Gpo gpo = byDn.get(dn.key());
        return new LinkedGpo(state(dn, gpo), link.dn(), dn.gpoId(), dn.dnsName(), gpo);
    }

    private LinkedGpo.State state(GpoDn dn, @Nullable Gpo gpo) {
        if (gpo != null) {
            return LinkedGpo.State.PRESENT;
        }
        if (dn.dnsName() == null) {
            return LinkedGpo.State.NOT_A_GPO;
        }
        return domains.contains(dn.dnsName()) ? LinkedGpo.State.MISSING : LinkedGpo.State.FOREIGN;
    }
}
