// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import org.jspecify.annotations.Nullable;

/** One thing to do to the links of a SOM. {@link LinkChanges} makes a change of one or more. */
public sealed interface LinkEdit {
    /** The order that means the end: lowest precedence ({@code CreateGPOLink} with -1). */
    int LAST = -1;

    /**
     * Links a GPO.
     *
     * @param gpo of the same domain, or of another one of the forest
     * @param order where: 1 wins over all others, {@link #LAST} loses against all others; the links from there on move
     *     one down
     */
    record Add(LinkableGpo gpo, int order, boolean enabled, boolean enforced) implements LinkEdit {}

    /**
     * Changes a link. What is null stays.
     *
     * @param link which; a {@link LinkRef.AtOrder} counts as the SOM was read, not as earlier edits left it
     * @param order its new place, from 1; {@link #LAST} for the end
     */
    record Set(
            LinkRef link,
            @Nullable Integer order,
            @Nullable Boolean enabled,
            @Nullable Boolean enforced) implements LinkEdit {}

    /** Takes a link away; a GPO that is linked more than once loses all those links. */
    record Remove(LinkRef link) implements LinkEdit {}

    /** Links a GPO, enabled and not enforced. */
    static LinkEdit add(LinkableGpo gpo, int order) {
        return new Add(gpo, order, true, false);
    }

    /** Moves a link. */
    static LinkEdit move(LinkRef link, int order) {
        return new Set(link, order, null, null);
    }

    /** Enables or disables a link. */
    static LinkEdit enabled(LinkRef link, boolean enabled) {
        return new Set(link, null, enabled, null);
    }

    /** Enforces a link or not. */
    static LinkEdit enforced(LinkRef link, boolean enforced) {
        return new Set(link, null, null, enforced);
    }

    /** Takes a link away. */
    static LinkEdit remove(LinkRef link) {
        return new Remove(link);
    }
}
