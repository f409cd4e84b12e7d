// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.List;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;

/**
 * The links of a domain: those of its OUs, its own, and those of the forest's sites. Two searches, whatever their
 * number; turned around in memory.
 */
public final class Links {
    private final Soms soms;

    /** The links of the connection's domain and forest. */
    public Links(DomainConnection connection) {
        this.soms = new Soms(connection);
    }

    /** Every SOM that has links or blocks inheritance: the domain, its OUs from the top down, the sites. */
    public List<Som> soms() {
        return soms.thatMatter();
    }

    /** All links of a GPO, disabled ones too. */
    public List<SomLink> of(Gpo gpo) {
        return LinkIndex.of(soms.linking(gpo.dn())).of(gpo.dn());
    }

    /** The links of all GPOs. */
    public LinkIndex index() {
        return LinkIndex.of(soms());
    }
}
