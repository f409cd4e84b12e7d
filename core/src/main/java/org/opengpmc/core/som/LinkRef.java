// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.formats.gplink.GpLinkList;

/** Which link of a SOM is meant. */
public sealed interface LinkRef {
    /**
     * The link to a GPO. Where a SOM links it more than once, all those links.
     *
     * @param gpoDn the GPO's DN, compared as DNs are
     * @param name the GPO for people
     */
    record ToGpo(String gpoDn, String name) implements LinkRef {}

    /**
     * The link in a place: for double and damaged ones. The place is that in the SOM as it was read, whatever other edits
     * of the same change do before.
     *
     * @param order the place, from 1
     * @param gpoDn the DN in that link; null for whatever is there
     */
    record AtOrder(int order, @Nullable String gpoDn) implements LinkRef {}

    /** The link to a GPO. */
    static LinkRef to(Gpo gpo) {
        return new ToGpo(gpo.dn(), "GPO " + gpo);
    }

    /** The link to a GPO of that DN, which may be gone. */
    static LinkRef to(String gpoDn) {
        return new ToGpo(gpoDn, gpoDn);
    }

    /** The link in a place, which must hold that DN. */
    static LinkRef at(int order, String gpoDn) {
        return new AtOrder(order, gpoDn);
    }

    /** The link in a place, whatever it leads to. */
    static LinkRef at(int order) {
        return new AtOrder(order, null);
    }

    /** The link orders that are meant, lowest number first; none if there is no such link. */
    default List<Integer> orders(GpLinkList links) {
        return IntStream.rangeClosed(1, links.size())
                .filter(order -> isMeant(order, links.get(order).dn()))
                .boxed()
                .toList();
    }

    private boolean isMeant(int place, String dn) {
        if (this instanceof AtOrder at) {
            return at.order == place
                    && (at.gpoDn == null || GpoDn.parse(at.gpoDn).equals(GpoDn.parse(dn)));
        }
        return GpoDn.parse(((ToGpo) this).gpoDn).equals(GpoDn.parse(dn));
    }

    /** For sentences. */
    default String words() {
        if (this instanceof AtOrder at) {
            return "link with order " + at.order + (at.gpoDn == null ? "" : " to " + at.gpoDn);
        }
        return "link to " + ((ToGpo) this).name;
    }
}
