// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.List;
import org.opengpmc.formats.security.Ace;

/** The order that Windows calls canonical: denials before allowances, what is set here before what is inherited. */
final class AceOrder {
    private AceOrder() {}

    /** Where a new entry goes so that a canonical list stays one. */
    static int endOfOwn(List<Ace> aces, boolean denied) {
        int own = 0;
        while (own < aces.size() && !aces.get(own).isInherited()) {
            own++;
        }
        if (!denied) {
            return own;
        }
        int place = 0;
        while (place < own
                && aces.get(place).knownType().filter(t -> t.denies()).isPresent()) {
            place++;
        }
        return place;
    }
}
