// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.List;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilters;

/**
 * A filter with the GPOs it is linked to.
 *
 * @param gpos by name
 */
record WmiDetails(WmiFilter filter, List<Gpo> gpos) {
    WmiDetails {
        gpos = List.copyOf(gpos);
    }

    static WmiDetails read(WmiFilters filters, WmiFilter filter) {
        return new WmiDetails(filter, filters.usersOf(filter));
    }

    List<String> gpoNames() {
        return gpos.stream().map(Gpo::toString).toList();
    }
}
