// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.som.LinkIndex;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.extensionnames.ExtensionNames;

/**
 * Searches of a domain. One or two directory searches each, whatever its size, and one for each trustee whose effective
 * permissions are asked for. Missing criteria, as empty ones, find everything.
 *
 * <p>Each method refuses criteria that mean nothing there with an {@link
 * org.opengpmc.core.error.InvalidInputException}.
 */
public final class Search {
    private final DomainConnection connection;

    /** Searches the connection's domain and forest. */
    public Search(DomainConnection connection) {
        this.connection = connection;
    }

    /** GPOs, by display name ({@code IGPMDomain.SearchGPOs}). */
    public List<Gpo> gpos(@Nullable SearchCriteria criteria) {
        SearchCriteria wanted = checked(SearchTarget.GPOS, criteria);
        List<Gpo> gpos = new Gpos(connection)
                .list().stream().filter(gpo -> matches(gpo, wanted)).toList();
        List<SearchCriterion> permissions =
                wanted.about(SearchProperty.GPO_PERMISSIONS, SearchProperty.GPO_EFFECTIVE_PERMISSIONS);
        return permissions.isEmpty() ? gpos : new PermissionMatch(connection, permissions).gpos(gpos);
    }

    private static boolean matches(Gpo gpo, SearchCriteria criteria) {
        return criteria.criteria().stream().allMatch(c -> switch (c.property()) {
            case GPO_DISPLAY_NAME -> NameMatch.text(c, gpo.displayName());
            case GPO_ID -> NameMatch.id(c, gpo.id());
            case GPO_WMI_FILTER -> {
                var wanted = ((SearchValue.Filter) c.value()).reference();
                yield c.accepts(gpo.wmiFilter().filter(wanted::sameFilter).isPresent());
            }
            case GPO_COMPUTER_EXTENSIONS -> extension(c, gpo.machineExtensions());
            case GPO_USER_EXTENSIONS -> extension(c, gpo.userExtensions());
            default -> true;
        });
    }

    private static boolean extension(SearchCriterion criterion, String names) {
        return criterion.accepts(
                ExtensionNames.parse(names).contains(NameMatch.wanted(criterion).guid()));
    }

    /** The domain and its OUs, never sites ({@code IGPMDomain.SearchSOMs}). */
    public List<Som> soms(@Nullable SearchCriteria criteria) {
        SearchCriteria wanted = checked(SearchTarget.SOMS, criteria);
        return wanted.criteria().isEmpty()
                ? new Soms(connection).domainAndOus()
                : linking(wanted, som -> som.type() == Som.Type.DOMAIN || som.type() == Som.Type.OU);
    }

    /** The sites of the forest ({@code IGPMSitesContainer.SearchSites}). */
    public List<Som> sites(@Nullable SearchCriteria criteria) {
        SearchCriteria wanted = checked(SearchTarget.SITES, criteria);
        return wanted.criteria().isEmpty()
                ? new Soms(connection).sites()
                : linking(wanted, som -> som.type() == Som.Type.SITE);
    }

    /** The server picks those that link the first GPO; the others are looked for among them. */
    private List<Som> linking(SearchCriteria criteria, Predicate<Som> kind) {
        List<String> gpos = criteria.criteria().stream()
                .map(c -> ((SearchValue.Policy) c.value()).gpo().dn())
                .toList();
        return new Soms(connection)
                .linking(gpos.get(0)).stream()
                        .filter(kind)
                        .filter(som -> gpos.stream().allMatch(gpo -> links(som, gpo)))
                        .toList();
    }

    private static boolean links(Som som, String gpoDn) {
        return !LinkIndex.of(List.of(som)).of(gpoDn).isEmpty();
    }

    /** All WMI filters, by name ({@code IGPMDomain.SearchWMIFilters}): there are no criteria. */
    public List<WmiFilter> wmiFilters(@Nullable SearchCriteria criteria) {
        checked(SearchTarget.WMI_FILTERS, criteria);
        return new WmiFilters(connection).list();
    }

    /** Starter GPOs, by display name ({@code IGPMDomain2.SearchStarterGPOs}). */
    public List<StarterGpo> starterGpos(@Nullable SearchCriteria criteria) {
        SearchCriteria wanted = checked(SearchTarget.STARTER_GPOS, criteria);
        List<StarterGpo> starters = new StarterGpos(connection)
                .list().stream().filter(starter -> matches(starter, wanted)).toList();
        List<SearchCriterion> permissions =
                wanted.about(SearchProperty.STARTER_GPO_PERMISSIONS, SearchProperty.STARTER_GPO_EFFECTIVE_PERMISSIONS);
        return permissions.isEmpty() ? starters : new PermissionMatch(connection, permissions).starterGpos(starters);
    }

    private static boolean matches(StarterGpo starter, SearchCriteria criteria) {
        return criteria.criteria().stream().allMatch(c -> switch (c.property()) {
            case STARTER_GPO_DISPLAY_NAME -> NameMatch.text(c, starter.displayName());
            case STARTER_GPO_ID -> NameMatch.id(c, starter.id());
            default -> true;
        });
    }

    static SearchCriteria checked(SearchTarget target, @Nullable SearchCriteria criteria) {
        SearchCriteria wanted = criteria == null ? SearchCriteria.EVERYTHING : criteria;
        target.check(wanted);
        return wanted;
    }
}
