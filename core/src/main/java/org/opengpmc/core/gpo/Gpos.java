// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.security.SecurityDescriptor;

/** The GPOs of a domain. Each method is one search, whatever their number. */
public final class Gpos {
    private static final Filter ALL = Filter.createEqualityFilter("objectClass", "groupPolicyContainer");

    private static final String SECURITY = "nTSecurityDescriptor";
    private static final Comparator<Gpo> BY_NAME = Comparator.comparing(Gpo::displayName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Gpo::id);

    private final DomainConnection connection;

    /** The GPOs of the domain that the connection leads to. */
    public Gpos(DomainConnection connection) {
        this.connection = connection;
    }

    /** All GPOs, by display name. */
    public List<Gpo> list() {
        return search(connection.facts().policiesDn().toString(), SearchScope.ONE, ALL);
    }

    /**
     * All GPOs, by display name, each with identity, name, status, version and the time of its last change alone: half the
     * work for everybody in a domain of thousands. Asked for more, such a GPO throws {@link IllegalStateException}.
     */
    public List<Gpo> overview() {
        return search(connection.facts().policiesDn().toString(), SearchScope.ONE, ALL, false);
    }

    /** The GPO of that GUID. */
    public Optional<Gpo> byId(GpoId id) {
        try {
            return search(dn(id), SearchScope.BASE, ALL).stream().findFirst();
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** All GPOs of exactly that display name; without regard to case, as the directory compares. */
    public List<Gpo> byName(String displayName) {
        Filter filter = Filter.createANDFilter(ALL, Filter.createEqualityFilter("displayName", displayName));
        return search(connection.facts().policiesDn().toString(), SearchScope.ONE, filter);
    }

    /**
     * The one GPO that a user means.
     *
     * @param nameOrGuid a GUID with or without braces, or a display name
     * @throws NotFoundException if there is none, or the name is that of several
     */
    public Gpo find(String nameOrGuid) {
        Optional<GpoId> id = GpoId.parse(nameOrGuid);
        List<Gpo> found = id.map(i -> byId(i).stream().toList()).orElseGet(() -> byName(nameOrGuid));
        return one(found, nameOrGuid, connection.facts());
    }

    /** All GPOs in memory, for finding many of them. */
    public GpoIndex index() {
        return new GpoIndex(list(), connection.facts());
    }

    static Gpo one(List<Gpo> found, String nameOrGuid, DomainFacts facts) {
        if (found.size() == 1) {
            return found.get(0);
        }
        Failure failure = found.isEmpty()
                ? Failure.of("there is no GPO '" + nameOrGuid + "' in " + facts.dnsName())
                        .hint("'gpmc gpo list' shows the GPOs")
                : Failure.of("the name '" + nameOrGuid + "' is that of " + found.size() + " GPOs: "
                                + found.stream().map(g -> g.id().toString()).collect(Collectors.joining(", ")))
                        .hint("Name the GPO by its GUID");
        throw new NotFoundException(failure.at(facts.server()));
    }

    /**
     * Makes sure that no other GPO has a name: names need not be unique, but two equal ones only confuse.
     *
     * @param except the GPO that may have it
     * @throws AlreadyExistsException if one has
     */
    public void requireFree(String displayName, GpoId except) {
        Optional<Gpo> taken =
                byName(displayName).stream().filter(g -> !g.id().equals(except)).findFirst();
        if (taken.isPresent()) {
            throw new AlreadyExistsException(Failure.of("there is a GPO of that name already: " + taken.get())
                    .on(taken.get().dn())
                    .at(connection.facts().server())
                    .hint("Choose another name"));
        }
    }

    /** All GPOs by display name with owner, group and DACL, where they may be read: one search for both. */
    public Map<Gpo, SecurityDescriptor> withSecurity() {
        String[] attributes = Arrays.copyOf(Gpo.ATTRIBUTES, Gpo.ATTRIBUTES.length + 1);
        attributes[Gpo.ATTRIBUTES.length] = SECURITY;
        SearchRequest request =
                new SearchRequest(connection.facts().policiesDn().toString(), SearchScope.ONE, ALL, attributes);
        request.addControl(SdFlags.OWNER_GROUP_DACL.control());
        Map<Gpo, SecurityDescriptor> found = new TreeMap<>(BY_NAME);
        PagedSearch.forEach(connection, request, entry -> {
            byte[] security = entry.getAttributeValueBytes(SECURITY);
            if (security != null) {
                Gpo.of(entry).ifPresent(gpo -> found.put(gpo, SecurityDescriptor.parse(security)));
            }
        });
        return found;
    }

    /** The DN that the GPC of a GUID has or would have. */
    public String dn(GpoId id) {
        return new DN(new RDN("CN", id.toString()), connection.facts().policiesDn()).toString();
    }

    private List<Gpo> search(String base, SearchScope scope, Filter filter) {
        return search(base, scope, filter, true);
    }

    private List<Gpo> search(String base, SearchScope scope, Filter filter, boolean whole) {
        List<Gpo> gpos = new ArrayList<>();
        SearchRequest request = new SearchRequest(base, scope, filter, whole ? Gpo.ATTRIBUTES : Gpo.OVERVIEW);
        PagedSearch.forEach(connection, request, entry -> Gpo.of(entry, whole).ifPresent(gpos::add));
        gpos.sort(BY_NAME);
        return gpos;
    }
}
