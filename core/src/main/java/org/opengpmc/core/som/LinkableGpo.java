// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import org.opengpmc.core.gpo.Gpo;

/**
 * A GPO to be linked.
 *
 * @param dn the DN of its GPC
 * @param name for people
 * @param seen whether somebody has read it; else it is looked for before it is linked
 */
public record LinkableGpo(String dn, String name, boolean seen) {
    /** A GPO that was read, from whatever domain of the forest. */
    public static LinkableGpo of(Gpo gpo) {
        return new LinkableGpo(gpo.dn(), gpo.toString(), true);
    }

    /** A GPO of which only the DN is known. */
    public static LinkableGpo at(String dn) {
        return new LinkableGpo(dn, dn, false);
    }
}
