// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.som.LinkedGpo;
import org.opengpmc.core.som.Som;

/** How SOMs, links and inheritance look. */
public final class SomShapes {
    /** A link. */
    static final Shape<LinkRow> LINK = Shape.<LinkRow>named("link", 1)
            .column("somName", "Linked to", row -> row.som().toString())
            .column("order", "Order", LinkRow::order)
            .column("gpoName", "GPO", LinkRow::shownName)
            .column("enabled", "Enabled", LinkRow::enabled)
            .column("enforced", "Enforced", LinkRow::enforced)
            .column("state", "GPO is", LinkRow::state)
            .detail(
                    "gpo",
                    "GPO GUID",
                    row -> row.gpo() == null ? null : row.gpo().id().orElse(null))
            .detail(
                    "gpoDomain",
                    "GPO's domain",
                    row -> row.gpo() == null ? null : row.gpo().domain().orElse(null))
            .detail("som", "SOM", row -> row.som().dn())
            .detail("somType", "SOM type", row -> row.som().type())
            .detail("text", "As stored", LinkRow::text);

    /** A site, domain or OU. */
    public static final Shape<Som> SOM = Shape.<Som>named("som", 1)
            .column("path", "SOM", Som::canonicalName)
            .column("type", "Type", Som::type)
            .column("linkCount", "Links", som -> som.links().size())
            .column("blocksInheritance", "Blocks inheritance", Som::blocksInheritance)
            .detail("name", "Name", Som::name)
            .detail("dn", "DN", Som::dn);

    /** A site. */
    public static final Shape<Som> SITE = Shape.<Som>named("som", 1)
            .column("name", "Site", Som::name)
            .column("linkCount", "Links", som -> som.links().size())
            .column("dn", "DN", Som::dn)
            .detail("path", "SOM", Som::canonicalName)
            .detail("type", "Type", Som::type)
            .detail("blocksInheritance", "Blocks inheritance", Som::blocksInheritance);

    /** A SOM with its links. */
    static final Shape<SomDetails> DETAILS = Shape.<SomDetails>named("som-details", 1)
            .column("name", "Name", d -> d.som().name())
            .column("type", "Type", d -> d.som().type())
            .column("path", "Path", d -> d.som().canonicalName())
            .column("dn", "DN", d -> d.som().dn())
            .column("blocksInheritance", "Blocks inheritance", d -> d.som().blocksInheritance())
            .column("links", "Links", SomDetails::lines)
            .column("gPLink", "gPLink", d -> d.som().links().write());

    /** A link that applies to a SOM, or why it does not. */
    static final Shape<InheritanceRow> INHERITANCE = Shape.<InheritanceRow>named("inherited-link", 1)
            .column("precedence", "Precedence", InheritanceRow::precedence)
            .column("gpoName", "GPO", row -> LinkRow.shownName(row.gpo()))
            .column("somName", "Linked to", row -> row.link().som().toString())
            .column("why", "Why", InheritanceRow::why)
            .column(
                    "gpoStatus",
                    "GPO status",
                    row -> row.gpo().gpo().map(Gpo::status).orElse(null))
            .column("wmiFilterName", "WMI filter", InheritanceRow::wmiFilterName)
            .detail("reason", "Reason", InheritanceRow::reason)
            .detail(
                    "blockedAt",
                    "Blocked at",
                    row -> row.blocker() == null ? null : row.blocker().dn())
            .detail("gpo", "GPO GUID", row -> row.gpo().id().orElse(null))
            .detail("gpoDomain", "GPO's domain", row -> row.gpo().domain().orElse(null))
            .detail("state", "GPO is", row -> row.gpo().state())
            .detail(
                    "wmiFilter",
                    "WMI filter GUID",
                    row -> row.gpo()
                            .gpo()
                            .flatMap(Gpo::wmiFilter)
                            .map(filter -> filter.filter())
                            .orElse(null))
            .detail("som", "SOM", row -> row.link().som().dn())
            .detail("order", "Order", row -> row.link().order())
            .detail("enabled", "Enabled", row -> row.link().enabled())
            .detail("enforced", "Enforced", row -> row.link().enforced());

    private SomShapes() {}

    /** A GPO in a sentence. */
    static String name(LinkedGpo gpo) {
        return gpo.gpo().map(Gpo::toString).orElse(gpo.dn());
    }
}
