// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
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
        try {
            // Written into the link as everybody writes it, however it was typed.
            return new LinkableGpo(DnText.of(new DN(dn)), dn, false);
        } catch (LDAPException e) {
            return new LinkableGpo(dn, dn, false);
        }
    }
}
