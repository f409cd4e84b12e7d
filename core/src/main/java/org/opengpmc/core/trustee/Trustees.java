// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.trustee;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/**
 * Names for SIDs and SIDs for names, many with one search. Built-in groups have the names that the directory gives them,
 * so those of a German domain are German; other well-known ones have their English names. Names of trusted domains are asked
 * of their own servers, where the user's tickets are good there; else they are known as far as this domain tells them.
 */
public final class Trustees {
    private static final int BATCH = 200;

    private final DomainConnection connection;
    private final DomainFacts facts;
    private final TrustedNames trusted;

    /** The trustees that the connection's domain knows. */
    public Trustees(DomainConnection connection) {
        this.connection = connection;
        this.facts = connection.facts();
        this.trusted = new TrustedNames(connection);
    }

    /** Whom the SIDs stand for, every one of them, in their order; those without a name are told as such. */
    public Map<Sid, Trustee> bySid(Collection<Sid> sids) {
        Set<Sid> distinct = new LinkedHashSet<>(sids);
        List<Filter> filters = distinct.stream()
                .filter(sid -> sid.isDomainAccountSid() || FoundTrustee.isBuiltin(sid))
                .map(sid -> Filter.createEqualityFilter("objectSid", sid.write()))
                .toList();
        Map<Sid, FoundTrustee> found = new LinkedHashMap<>();
        search(filters).forEach(t -> found.put(t.sid(), t));
        List<Sid> elsewhere = distinct.stream()
                .filter(sid -> sid.isDomainAccountSid() && !sid.isInDomain(facts.sid()))
                .filter(sid -> !isHere(found.get(sid)))
                .toList();
        Map<Sid, Trustee> foreign = elsewhere.isEmpty() ? Map.of() : trusted.bySid(elsewhere);
        Map<Sid, Trustee> result = new LinkedHashMap<>();
        for (Sid sid : distinct) {
            FoundTrustee entry = found.get(sid);
            Trustee theirs = foreign.get(sid);
            Trustee known = theirs == null ? without(sid, entry) : theirs;
            result.put(sid, entry != null && isHere(entry) ? entry.toTrustee(facts) : known);
        }
        return result;
    }

    private static boolean isHere(@Nullable FoundTrustee entry) {
        return entry != null && !entry.isForeign();
    }

    /** Whom a SID stands for. */
    public Trustee bySid(Sid sid) {
        return bySid(List.of(sid)).values().iterator().next();
    }

    private Trustee without(Sid sid, @Nullable FoundTrustee foreign) {
        Optional<String> known = WellKnownSids.displayName(sid);
        if (known.isPresent()) {
            boolean builtin = FoundTrustee.isBuiltin(sid);
            return named(sid, known.get(), builtin ? Trustee.Type.ALIAS : Trustee.Type.WELL_KNOWN_GROUP);
        }
        if (foreign != null && foreign.foreignName().isPresent()) {
            return named(sid, foreign.foreignName().get(), Trustee.Type.GROUP);
        }
        if (sid.isInDomain(facts.sid())) {
            return new Trustee(sid, sid.toString(), facts.netbiosName(), null, Trustee.Type.DELETED);
        }
        String domain = trusted.of(sid).map(TrustedDomain::netbiosName).orElse("");
        return new Trustee(sid, sid.toString(), domain, null, Trustee.Type.UNKNOWN);
    }

    private static Trustee named(Sid sid, String name, Trustee.Type type) {
        int backslash = name.indexOf('\\');
        String domain = backslash < 0 ? "" : name.substring(0, backslash);
        return new Trustee(sid, name.substring(backslash + 1), domain, null, type);
    }

    /**
     * The one user, computer or group that a user means: a SID, a DN, {@code DOMAIN\name}, {@code name@domain}, a canonical
     * name, or a plain name. A SID need not belong to anybody any more.
     *
     * @throws NotFoundException if there is none, or several are called so
     * @throws InvalidInputException for a malformed SID, or a group that is for mail alone
     */
    public Trustee find(String name) {
        return findAll(List.of(name)).get(0);
    }

    /** The same for many names, in their order, with one search for all in each domain that they name. */
    public List<Trustee> findAll(Collection<String> names) {
        return findNamed(names.stream().map(TrusteeName::parse).toList());
    }

    List<Trustee> findNamed(List<TrusteeName> wanted) {
        List<FoundTrustee> found =
                search(wanted.stream().map(TrusteeName::filter).toList());
        List<TrusteeName> notHere = wanted.stream()
                .filter(name -> name.namesAnotherDomain(facts)
                        && name.pick(found, facts).isEmpty())
                .toList();
        Map<TrusteeName, Trustee> theirs = notHere.isEmpty() ? Map.of() : trusted.find(notHere);
        return wanted.stream().map(name -> one(name, found, theirs)).toList();
    }

    private Trustee one(TrusteeName name, List<FoundTrustee> all, Map<TrusteeName, Trustee> theirs) {
        List<FoundTrustee> picked = name.pick(all, facts);
        if (name.form() == TrusteeName.Form.SID) {
            return picked.isEmpty() || picked.get(0).isForeign()
                    ? bySid(name.sid())
                    : picked.get(0).toTrustee(facts);
        }
        if (picked.isEmpty()) {
            Optional<Trustee> elsewhere = Optional.ofNullable(theirs.get(name))
                    .or(() -> name.wellKnown().map(this::bySid))
                    .or(() -> elsewhere(name));
            if (elsewhere.isPresent()) {
                return elsewhere.get();
            }
            picked = name.pickByDisplay(all);
        }
        if (picked.size() != 1) {
            throw picked.isEmpty() ? unknown(name) : ambiguous(name, picked);
        }
        FoundTrustee found = picked.get(0);
        if (found.isDistributionGroup()) {
            throw new InvalidInputException(
                    Failure.of("'" + name.text() + "' is a distribution group, which cannot have permissions")
                            .on(found.entry().getDN())
                            .hint("Name a security group"));
        }
        return found.isForeign() ? bySid(found.sid()) : found.toTrustee(facts);
    }

    /** Well-known principals by the name that this forest gives them, and those of other domains that it has met. */
    private Optional<Trustee> elsewhere(TrusteeName name) {
        if (name.form() == TrusteeName.Form.PLAIN || name.form() == TrusteeName.Form.DOWN_LEVEL) {
            List<FoundTrustee> known = search(
                            "CN=WellKnown Security Principals," + facts.configurationDn(),
                            Filter.createEqualityFilter("cn", name.name()))
                    .stream()
                    .filter(name::isWellKnownAs)
                    .toList();
            if (known.size() == 1) {
                return Optional.of(without(known.get(0).sid(), known.get(0)));
            }
        }
        boolean foreign = name.form() == TrusteeName.Form.DOWN_LEVEL && !name.namesDomain(facts);
        return foreign
                ? search(
                                "CN=ForeignSecurityPrincipals," + facts.baseDn(),
                                Filter.createEqualityFilter("objectClass", "foreignSecurityPrincipal"))
                        .stream()
                        .filter(t -> t.foreignName()
                                .filter(name.text()::equalsIgnoreCase)
                                .isPresent())
                        .findFirst()
                        .map(t -> without(t.sid(), t))
                : Optional.empty();
    }

    private NotFoundException unknown(TrusteeName name) {
        Optional<TrustedDomain> other = trusted.of(name);
        if (other.isPresent()) {
            String dnsName = other.get().dnsName();
            Failure failure = Failure.of(
                            "'" + name.text() + "' is of the trusted domain " + dnsName + ", which cannot be asked")
                    .at(facts.server());
            return new NotFoundException(trusted.whyNot(other.get())
                    .map(why -> failure.hint(why.getMessage() + ". Give the SID instead")
                            .cause(why))
                    .orElseGet(() -> failure.hint("Give the SID instead")));
        }
        Failure failure = Failure.of("there is no user, computer or group '" + name.text() + "' in " + facts.dnsName())
                .hint("Names may be plain, DOMAIN\\name, name@domain, a DN or a SID");
        return new NotFoundException(failure.at(facts.server()));
    }

    private NotFoundException ambiguous(TrusteeName name, List<FoundTrustee> several) {
        String all = several.stream()
                .map(t -> t.toTrustee(facts).displayName() + " (" + t.entry().getDN() + ")")
                .collect(Collectors.joining("; "));
        return new NotFoundException(
                Failure.of("the name '" + name.text() + "' is that of " + several.size() + ": " + all)
                        .at(facts.server())
                        .hint("Use the DOMAIN\\name, the DN or the SID"));
    }

    private List<FoundTrustee> search(List<Filter> filters) {
        List<FoundTrustee> found = new ArrayList<>();
        for (int from = 0; from < filters.size(); from += BATCH) {
            List<Filter> batch = filters.subList(from, Math.min(from + BATCH, filters.size()));
            found.addAll(search(facts.baseDn().toString(), Filter.createORFilter(batch)));
        }
        return found;
    }

    private List<FoundTrustee> search(String base, Filter filter) {
        Filter principals = Filter.createANDFilter(Filter.createPresenceFilter("objectSid"), filter);
        List<FoundTrustee> found = new ArrayList<>();
        SearchRequest request = new SearchRequest(base, SearchScope.SUB, principals, FoundTrustee.ATTRIBUTES);
        try {
            PagedSearch.forEach(
                    connection, request, entry -> FoundTrustee.of(entry).ifPresent(found::add));
        } catch (NotFoundException e) {
            return List.of();
        }
        return found;
    }
}
