// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.GpoId;

/**
 * The SOMs of a domain: itself, its OUs, and the sites of its forest, which every DC of the forest has. Each method is
 * one search or two, whatever their number and depth.
 */
public final class Soms {
    private static final Filter ANY = Filter.createPresenceFilter("objectClass");

    /** The answers to a DN that names nothing here; a referral means a domain below this one. */
    private static final Set<ResultCode> NOTHING_THERE =
            Set.of(ResultCode.NO_SUCH_OBJECT, ResultCode.REFERRAL, ResultCode.INVALID_DN_SYNTAX);

    private final DomainConnection connection;

    /** The SOMs of the domain that the connection leads to, and of its forest. */
    public Soms(DomainConnection connection) {
        this.connection = connection;
    }

    /** All SOMs, with links or without: the domain, its OUs from the top down, the sites of the forest. */
    public List<Som> list() {
        return sorted(domainAndOus(SomEntries.DOMAIN_AND_OUS), sites(SomEntries.SITES));
    }

    /** The domain and its OUs, with links or without ({@code IGPMDomain.SearchSOMs}). */
    public List<Som> domainAndOus() {
        return sorted(domainAndOus(SomEntries.DOMAIN_AND_OUS), List.of());
    }

    /** The sites of the forest, with links or without ({@code IGPMSitesContainer.SearchSites}). */
    public List<Som> sites() {
        return sorted(List.of(), sites(SomEntries.SITES));
    }

    /** The SOMs that have links or block inheritance: all that decides which GPO applies where. */
    public List<Som> thatMatter() {
        return soms(SomEntries.MATTERS);
    }

    /** The SOMs that link to that DN, enabled or not. The server picks them. */
    public List<Som> linking(String gpoDn) {
        Filter filter = GpoDn.parse(gpoDn).id().map(Soms::mentioning).orElse(Filter.createPresenceFilter("gPLink"));
        return soms(filter).stream()
                .filter(som -> som.somLinks().stream().anyMatch(link -> link.leadsTo(gpoDn)))
                .toList();
    }

    /** The SOMs that link to a GPO of that GUID, in whatever domain it is or was. */
    public List<Som> linking(GpoId id) {
        return soms(mentioning(id)).stream()
                .filter(som -> som.somLinks().stream()
                        .anyMatch(link -> link.gpoId().filter(id::equals).isPresent()))
                .toList();
    }

    /** Servers have an index of classes, not of links: with the classes named they need not look at every user. */
    private List<Som> soms(Filter filter) {
        return sorted(
                domainAndOus(Filter.createANDFilter(SomEntries.DOMAIN_AND_OUS, filter)),
                sites(Filter.createANDFilter(SomEntries.SITES, filter)));
    }

    private static Filter mentioning(GpoId id) {
        return Filter.createSubstringFilter("gPLink", null, new String[] {id.toString()}, null);
    }

    /** The domain itself. */
    public Som domain() {
        String dn = connection.facts().baseDn().toString();
        return byDn(dn).orElseThrow(() -> new NotFoundException(Failure.of("the domain's own object cannot be read")
                .on(dn)
                .at(connection.facts().server())));
    }

    /**
     * The SOM or container of that DN; empty if nothing is there, it may not be seen, it is neither, or it is in a
     * domain other than the connection's.
     */
    public Optional<Som> byDn(String dn) {
        DN parsed;
        try {
            parsed = new DN(dn);
        } catch (LDAPException e) {
            return Optional.empty();
        }
        if (!parsed.isDescendantOf(connection.facts().baseDn(), true)
                && !parsed.isDescendantOf(connection.facts().configurationDn(), true)) {
            return Optional.empty();
        }
        try {
            SearchRequest request = new SearchRequest(DnText.of(parsed), SearchScope.BASE, ANY, SomEntries.ATTRIBUTES);
            return connection.directory().search(request).getSearchEntries().stream()
                    .findFirst()
                    .map(entry -> (Entry) entry)
                    .flatMap(SomEntries::read);
        } catch (LDAPException e) {
            if (NOTHING_THERE.contains(e.getResultCode())) {
                return Optional.empty();
            }
            throw DirectoryObjects.failure(connection, e, "read the object", dn);
        }
    }

    /**
     * The SOM of a DN ({@code IGPMDomain.GetSOM}).
     *
     * @param path a DN, with or without {@code LDAP://} and a server before it
     * @throws InvalidInputException if it is no DN
     * @throws NotFoundException if it is that of nothing that GPOs can be linked to
     */
    public Som at(String path) {
        String dn = SomName.withoutProvider(path);
        if (!DN.isValidDN(dn)) {
            throw new InvalidInputException(Failure.of("'" + path + "' is no distinguished name"));
        }
        return byDn(dn).filter(som -> som.type().canHaveLinks())
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no site, domain or OU of that name")
                        .on(dn)
                        .at(connection.facts().server())));
    }

    /** The place in the tree that a DN names, {@code contoso.test/Sales/West}; empty for what is no DN in a domain. */
    public static Optional<String> canonicalName(String dn) {
        try {
            DN parsed = new DN(dn);
            return CanonicalName.dnsName(parsed).isEmpty()
                    ? Optional.empty()
                    : Optional.of(CanonicalName.of(parsed).toString());
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }

    /**
     * The one SOM or container that a user means.
     *
     * @param name a DN, with or without {@code LDAP://} before it; a canonical path such as {@code
     *     contoso.test/Sales/West}; the DNS name of the domain; the plain name of an OU or a site. Nothing means the domain
     * @throws NotFoundException if there is none, or the name is that of several, which are listed
     */
    public Som find(String name) {
        if (name.isBlank()) {
            return domain();
        }
        SomName wanted = SomName.of(name, connection.facts());
        Optional<Som> byDn = wanted.asDn().flatMap(dn -> byDn(dn.toString()));
        if (byDn.isPresent()) {
            return byDn.get();
        }
        if (wanted.isDomain(connection.facts())) {
            return domain();
        }
        Filter named = Filter.createEqualityFilter("name", wanted.leaf());
        Filter site = Filter.createORFilter(named, Filter.createEqualityFilter("name", wanted.siteLeaf()));
        List<Som> found = sorted(domainAndOus(named), sites(site));
        return wanted.one(found.stream().filter(wanted::matches).toList(), connection.facts());
    }

    /** All SOMs in memory, for finding many of them. */
    public SomIndex index() {
        return new SomIndex(list(), connection.facts());
    }

    /**
     * The site of that name ({@code IGPMSitesContainer.GetSite}).
     *
     * @throws NotFoundException if there is none
     */
    public Som site(String name) {
        Filter named = Filter.createANDFilter(SomEntries.SITES, Filter.createEqualityFilter("name", name));
        return sites(named).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no site '" + name + "' in the forest "
                                + connection.facts().forestName())
                        .at(connection.facts().server())
                        .hint("'gpmc site list' shows the sites")));
    }

    /** A SOM or container and everything above it, up to the domain; a site alone. One search, however deep. */
    public List<Som> chain(Som som) {
        if (som.type() == Som.Type.SITE) {
            return List.of(som);
        }
        List<DN> above = new ArrayList<>();
        DN top = connection.facts().baseDn();
        for (DN dn = som.parsedDn().getParent(); dn != null && dn.isDescendantOf(top, true); dn = dn.getParent()) {
            above.add(dn);
        }
        if (above.isEmpty()) {
            return List.of(som);
        }
        List<Filter> names = above.stream()
                .map(dn -> Filter.createEqualityFilter("distinguishedName", DnText.of(dn)))
                .toList();
        Map<DN, Som> found = new HashMap<>();
        domainAndOus(Filter.createORFilter(names)).forEach(each -> found.put(each.parsedDn(), each));
        List<Som> chain = new ArrayList<>(List.of(som));
        above.stream().map(found::get).filter(Objects::nonNull).forEach(chain::add);
        return List.copyOf(chain);
    }

    private List<Som> domainAndOus(Filter filter) {
        return search(connection.facts().baseDn().toString(), SearchScope.SUB, filter);
    }

    private List<Som> sites(Filter filter) {
        return search("CN=Sites," + connection.facts().configurationDn(), SearchScope.ONE, filter);
    }

    private List<Som> search(String base, SearchScope scope, Filter filter) {
        List<Som> soms = new ArrayList<>();
        SearchRequest request = new SearchRequest(base, scope, filter, SomEntries.ATTRIBUTES);
        PagedSearch.forEach(connection, request, entry -> SomEntries.read(entry).ifPresent(soms::add));
        return soms;
    }

    private static List<Som> sorted(List<Som> tree, List<Som> sites) {
        return Stream.concat(tree.stream(), sites.stream())
                .map(Placed::of)
                .sorted()
                .map(Placed::som)
                .toList();
    }

    /** A SOM with its place in lists: the domain, then its tree, each OU before those below it; sites last. */
    private record Placed(Som som, String key) implements Comparable<Placed> {
        static Placed of(Som som) {
            String last = som.type() == Som.Type.SITE ? "1" : "0";
            return new Placed(som, last + CanonicalName.of(som.parsedDn()).key());
        }

        @Override
        public int compareTo(Placed other) {
            return key.compareTo(other.key);
        }
    }
}
