// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** The names of the WMI filters that GPOs have. */
public final class FilterNames {
    private final String domain;
    private final Map<UUID, String> names;

    private FilterNames(String domain, Map<UUID, String> names) {
        this.domain = domain;
        this.names = names;
    }

    /** Reads them, with one search, if any of the GPOs has a filter. */
    public static FilterNames of(DomainConnection connection, Collection<Gpo> gpos) {
        boolean any = gpos.stream().anyMatch(gpo -> gpo.wmiFilter().isPresent());
        return new FilterNames(connection.facts().dnsName(), any ? new WmiFilters(connection).names() : Map.of());
    }

    /** The name of a GPO's filter, or what became of it; null if the GPO has none. */
    public @Nullable String of(Gpo gpo) {
        return gpo.wmiFilter().map(this::of).orElse(null);
    }

    private String of(WmiFilterReference filter) {
        if (!filter.domain().equalsIgnoreCase(domain)) {
            return "(in " + filter.domain() + ") " + filter.filter();
        }
        String name = names.get(filter.filterId());
        return name == null ? "(missing: the GPO applies nowhere) " + filter.filter() : name;
    }
}
