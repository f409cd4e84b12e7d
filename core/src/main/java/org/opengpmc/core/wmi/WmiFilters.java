// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.wmi;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** The WMI filters of a domain ([MS-GPOL] 2.2.2 and [MS-ADSC] msWMI-Som). Each method is one search. */
public final class WmiFilters {
    private static final Filter ALL = Filter.createEqualityFilter("objectClass", "msWMI-Som");
    private static final String PATH_START = "msft_somfilter";

    private final DomainConnection connection;

    /** The filters of the connection's domain. */
    public WmiFilters(DomainConnection connection) {
        this.connection = connection;
    }

    /** All filters, by name. A domain without the container has none. */
    public List<WmiFilter> list() {
        return search(ALL);
    }

    /** The names of all filters by their ID, in one search. */
    public Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        list().forEach(filter -> names.put(filter.id(), filter.name()));
        return names;
    }

    /** The filter of that ID. */
    public Optional<WmiFilter> byId(UUID id) {
        String braced = new GpoId(id).toString();
        Filter named = Filter.createORFilter(
                Filter.createEqualityFilter(WmiFilter.ID, braced), Filter.createEqualityFilter("cn", braced));
        return search(Filter.createANDFilter(ALL, named)).stream()
                .filter(filter -> filter.id().equals(id))
                .findFirst();
    }

    /** All filters of exactly that name; without regard to case, as the directory compares. */
    public List<WmiFilter> byName(String name) {
        return search(Filter.createANDFilter(ALL, Filter.createEqualityFilter(WmiFilter.NAME, name)));
    }

    /**
     * The filter of a WMI path.
     *
     * @param path {@code MSFT_SomFilter.ID="{GUID}",Domain="domain"}, its keys in either order
     * @throws InvalidInputException if it is no such path
     * @throws NotFoundException if there is no such filter in this domain
     */
    public WmiFilter byPath(String path) {
        Optional<WmiFilterReference> reference;
        try {
            reference = WmiFilterReference.parsePath(path);
        } catch (FormatException e) {
            throw new InvalidInputException(
                    Failure.of(String.valueOf(e.getMessage())).cause(e));
        }
        return reference
                .filter(r -> r.domain().equalsIgnoreCase(connection.facts().dnsName()))
                .flatMap(r -> byId(r.filterId()))
                .orElseThrow(() -> missing(path));
    }

    /**
     * The one filter that a user means.
     *
     * @param named a GUID with or without braces, a WMI path, or a name
     * @throws NotFoundException if there is none, or the name is that of several
     */
    public WmiFilter find(String named) {
        if (named.strip().toLowerCase(Locale.ROOT).startsWith(PATH_START) && named.contains("=")) {
            return byPath(named);
        }
        Optional<GpoId> id = GpoId.parse(named);
        List<WmiFilter> found = id.map(i -> byId(i.guid()).stream().toList()).orElseGet(() -> byName(named));
        if (found.size() > 1) {
            throw new NotFoundException(Failure.of("the name '" + named + "' is that of " + found.size()
                            + " WMI filters: "
                            + found.stream()
                                    .map(f -> new GpoId(f.id()).toString())
                                    .collect(Collectors.joining(", ")))
                    .at(connection.facts().server())
                    .hint("Name the filter by its GUID"));
        }
        return found.stream().findFirst().orElseThrow(() -> missing(named));
    }

    /** The GPOs that a filter is linked to. */
    public List<Gpo> usersOf(WmiFilter filter) {
        return new Gpos(connection)
                .list().stream()
                        .filter(gpo -> gpo.wmiFilter().stream().anyMatch(r -> r.sameFilter(filter.reference())))
                        .toList();
    }

    /** Where the filters of the domain are. */
    DN container() {
        return new DN(
                new RDN("CN", "SOM"),
                new DN(new RDN("CN", "WMIPolicy"), connection.facts().systemDn()));
    }

    private NotFoundException missing(String named) {
        return new NotFoundException(Failure.of("there is no WMI filter '" + named + "' in "
                        + connection.facts().dnsName())
                .at(connection.facts().server())
                .hint("'gpmc wmi list' shows the WMI filters"));
    }

    private List<WmiFilter> search(Filter filter) {
        List<WmiFilter> found = new ArrayList<>();
        SearchRequest request =
                new SearchRequest(container().toString(), SearchScope.ONE, filter, WmiFilter.ATTRIBUTES);
        try {
            PagedSearch.forEach(
                    connection,
                    request,
                    entry -> WmiFilter.of(entry, connection.facts().dnsName()).ifPresent(found::add));
        } catch (NotFoundException e) {
            return List.of();
        }
        found.sort(Comparator.comparing(WmiFilter::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(WmiFilter::id));
        return found;
    }
}
