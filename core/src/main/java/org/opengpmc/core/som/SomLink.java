// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.Optional;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.formats.gplink.GpLink;

/**
 * A link on a SOM.
 *
 * @param som where it is
 * @param order its place there; 1 has the highest precedence
 * @param link the link itself: enabled or not, enforced or not
 */
public record SomLink(Som som, int order, GpLink link) {
    /** Whether it counts. */
    public boolean enabled() {
        return !link.disabled();
    }

    /** Whether it is marked as enforced; a disabled link has no effect all the same. */
    public boolean enforced() {
        return link.enforced();
    }

    /** The GPO's GUID, as the link's DN tells; empty if it is not that of a GPO. */
    public Optional<GpoId> gpoId() {
        return link.gpoId().map(GpoId::new);
    }

    /** DNS name of the GPO's domain, as the link's DN tells; empty if it is not that of a GPO. */
    public Optional<String> gpoDomain() {
        return GpoDn.parse(link.dn()).domain();
    }

    /** Whether it leads to that DN, however the two are written. */
    public boolean leadsTo(String gpoDn) {
        return GpoDn.parse(link.dn()).equals(GpoDn.parse(gpoDn));
    }

    /** How an edit names it: by its GPO, which stays right when others come and go; by place if it is there twice. */
    public LinkRef ref() {
        GpoDn target = GpoDn.parse(link.dn());
        long same = som.links().links().stream()
                .filter(other -> GpoDn.parse(other.dn()).equals(target))
                .count();
        return same == 1 ? LinkRef.to(link.dn()) : LinkRef.at(order, link.dn());
    }
}
