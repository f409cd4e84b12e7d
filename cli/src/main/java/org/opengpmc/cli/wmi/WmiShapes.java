// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.cli.output.Parts;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.formats.wmifilter.WmiQuery;

/** How WMI filters look. */
public final class WmiShapes {
    /** A filter as one search brings it. */
    public static final Shape<WmiFilter> FILTER = Shape.<WmiFilter>named("wmi-filter", 1)
            .column("name", "Name", WmiFilter::name)
            .column("id", "GUID", WmiFilter::id)
            .column("description", "Description", WmiFilter::description)
            .column("changed", "Changed", filter -> filter.changed().orElse(null))
            .detail("author", "Author", WmiFilter::author)
            .detail("created", "Created", filter -> filter.created().orElse(null))
            .detail("queries", "Queries", filter -> queries(filter.queries()))
            .detail("problem", "Problem", filter -> filter.problem().orElse(null))
            .detail("path", "WMI path", WmiFilter::path)
            .detail("dn", "DN", WmiFilter::dn);

    /** A filter with its links. */
    static final Shape<WmiDetails> DETAILS = Shape.<WmiDetails>named("wmi-filter-details", 1)
            .column("name", "Name", d -> d.filter().name())
            .column("id", "GUID", d -> d.filter().id())
            .column("description", "Description", d -> d.filter().description())
            .column("queries", "Queries", d -> queries(d.filter().queries()))
            .column("problem", "Problem", d -> d.filter().problem().orElse(null))
            .column("gpos", "Linked to", WmiDetails::gpoNames)
            .column("author", "Author", d -> d.filter().author())
            .column("created", "Created", d -> d.filter().created().orElse(null))
            .column("changed", "Changed", d -> d.filter().changed().orElse(null))
            .column("domain", "Domain", d -> d.filter().domain())
            .column("path", "WMI path", d -> d.filter().path())
            .column("dn", "DN", d -> d.filter().dn());

    /** Whether a query is well formed. */
    static final Shape<CheckedQuery> CHECKED = Shape.<CheckedQuery>named("wql-check", 1)
            .column("filter", "Filter", CheckedQuery::filter)
            .column("valid", "Valid", CheckedQuery::valid)
            .column("query", "Query", CheckedQuery::query)
            .detail("problem", "Problem", CheckedQuery::problem)
            .detail("character", "At character", CheckedQuery::character);

    private WmiShapes() {}

    private static List<Parts> queries(List<WmiQuery> queries) {
        return queries.stream()
                .map(query -> {
                    Map<String, String> parts = new LinkedHashMap<>();
                    parts.put("namespace", query.namespace());
                    parts.put("query", query.text());
                    return new Parts(parts, query.namespace() + ";" + query.text());
                })
                .toList();
    }
}
