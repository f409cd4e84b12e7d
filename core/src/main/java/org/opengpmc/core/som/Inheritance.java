// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;

/**
 * Which links apply to what is in a SOM, in which order, and why; and which do not, and why not ([MS-GPOL] 3.2.5.1.5).
 * Links of sites are not part of it, since a site is not above an OU: they come after all links told here, or before if
 * they are enforced. Nor do filters count: permissions, WMI and disabled halves of a GPO.
 *
 * @param som the SOM asked about
 * @param links those that apply, the first one wins ({@code IGPMSOM.GetInheritedGPOLinks})
 * @param leftOut those that do not apply, from the SOM upwards
 */
public record Inheritance(Som som, List<Inherited> links, List<LeftOut> leftOut) {
    /** Why a link applies, and in its place. */
    public enum Reason {
        /** It is enforced, on the SOM itself or above: those above win over those below. */
        ENFORCED,
        /** It is on the SOM itself. */
        OWN,
        /** It is above, and nothing blocks it. */
        INHERITED
    }

    /**
     * A link that applies.
     *
     * @param precedence from 1, which wins
     */
    public record Inherited(int precedence, SomLink link, Reason reason) {}

    /**
     * A link that does not apply.
     *
     * @param blocker the lowest SOM that blocks inheritance from where the link is; null if the link is disabled
     */
    public record LeftOut(SomLink link, @Nullable Som blocker) {
        /** Where inheritance is blocked; empty if the link is disabled. */
        public Optional<Som> blockedAt() {
            return Optional.ofNullable(blocker);
        }
    }

    public Inheritance {
        links = List.copyOf(links);
        leftOut = List.copyOf(leftOut);
    }

    /** What applies to a SOM or container. One search, however deep it is. */
    public static Inheritance of(DomainConnection connection, Som som) {
        return of(new Soms(connection).chain(som));
    }

    /** What applies to the first of these: a SOM, then everything above it, up to the domain. */
    public static Inheritance of(List<Som> chain) {
        List<SomLink> enforced = new ArrayList<>();
        List<SomLink> others = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Som blocker = null;
        for (Som som : chain) {
            List<SomLink> enforcedHere = new ArrayList<>();
            for (SomLink link : som.somLinks()) {
                if (!link.enabled()) {
                    leftOut.add(new LeftOut(link, null));
                } else if (link.enforced()) {
                    enforcedHere.add(link);
                } else if (blocker != null) {
                    leftOut.add(new LeftOut(link, blocker));
                } else {
                    others.add(link);
                }
            }
            enforced.addAll(0, enforcedHere);
            // What a SOM blocks is what comes from above it.
            blocker = blocker == null && som.blocksInheritance() ? som : blocker;
        }
        Som asked = chain.get(0);
        List<Inherited> links = new ArrayList<>();
        for (SomLink link : enforced) {
            links.add(new Inherited(links.size() + 1, link, Reason.ENFORCED));
        }
        for (SomLink link : others) {
            Reason reason = link.som().dn().equals(asked.dn()) ? Reason.OWN : Reason.INHERITED;
            links.add(new Inherited(links.size() + 1, link, reason));
        }
        return new Inheritance(asked, links, leftOut);
    }
}
