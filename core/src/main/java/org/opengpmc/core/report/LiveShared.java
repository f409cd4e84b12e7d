// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.som.LinkIndex;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.core.som.Soms;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilters;

/**
 * What reports on the GPOs of a domain have in common. What may not be read is told once, and the reports are without it.
 *
 * @param links where GPOs are linked
 * @param filters the WMI filters; empty if they could not be read
 * @param security owners, permissions and auditing
 */
record LiveShared(LinkIndex links, Optional<Map<UUID, WmiFilter>> filters, LiveSecurity security) {

    /** Reads it. */
    static LiveShared read(DomainConnection connection, List<Gpo> gpos, List<StatusMessage> problems) {
        Optional<LinkIndex> links = readable("links", problems, connection, () -> links(connection, gpos));
        Optional<Map<UUID, WmiFilter>> filters =
                readable("wmi-filters", problems, connection, () -> filters(connection, gpos));
        return new LiveShared(
                links.orElseGet(() -> LinkIndex.of(List.of())), filters, new LiveSecurity(connection, gpos, problems));
    }

    /** For one GPO the server picks them out of all. */
    private static LinkIndex links(DomainConnection connection, List<Gpo> gpos) {
        return gpos.size() == 1
                ? LinkIndex.of(new Soms(connection).linking(gpos.get(0).dn()))
                : new Links(connection).index();
    }

    private static Map<UUID, WmiFilter> filters(DomainConnection connection, List<Gpo> gpos) {
        boolean needed = gpos.stream().anyMatch(gpo -> gpo.wmiFilter().isPresent());
        return needed
                ? new WmiFilters(connection)
                        .list().stream().collect(Collectors.toMap(WmiFilter::id, f -> f, (a, b) -> a))
                : Map.of();
    }

    /** What a caller lacks the rights for is left out; a server that is gone is another matter. */
    private static <T> Optional<T> readable(
            String what, List<StatusMessage> problems, DomainConnection connection, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (AccessDeniedException | NotFoundException e) {
            problems.add(unreadable(what, connection, e));
            return Optional.empty();
        }
    }

    private static StatusMessage unreadable(String what, DomainConnection connection, GpmcException why) {
        return StatusMessage.of(
                Severity.WARNING,
                what + "-unreadable",
                why.object().orElse(connection.facts().dnsName()),
                "the reports are without " + (what.equals("links") ? "links" : "WMI filters") + ": "
                        + why.getMessage());
    }

    /** Where a GPO is linked: the domain, its OUs, the sites of the forest. */
    List<ReportedGpo.Link> linksOf(Gpo gpo) {
        return links.of(gpo.dn()).stream().map(LiveShared::link).toList();
    }

    private static ReportedGpo.Link link(SomLink link) {
        return new ReportedGpo.Link(link.som().name(), link.som().canonicalName(), link.enabled(), link.enforced());
    }

    /** The filter linked to a GPO, if it is there; that it is not is told. */
    Optional<WmiFilter> filterOf(Gpo gpo, List<StatusMessage> problems) {
        Optional<WmiFilter> filter =
                gpo.wmiFilter().flatMap(f -> filters.flatMap(all -> Optional.ofNullable(all.get(f.filterId()))));
        if (filter.isEmpty() && filters.isPresent() && hasFilter(gpo)) {
            problems.add(StatusMessage.of(
                    Severity.WARNING,
                    "wmi-filter-missing",
                    gpo.dn(),
                    gpo.unreadableWmiFilter()
                            .map(value -> "what is stored as its WMI filter cannot be read: " + value)
                            .orElse("the WMI filter linked to it is not in the domain")));
        }
        return filter;
    }

    /** Whether the GPO names a filter, readable or not. */
    static boolean hasFilter(Gpo gpo) {
        return gpo.wmiFilter().isPresent() || gpo.unreadableWmiFilter().isPresent();
    }
}
