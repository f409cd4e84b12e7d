// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.trustee;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.security.Sid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names of trusted domains and of other domains of the forest, asked of their own servers: one search for all that a
 * domain has to tell. A domain that cannot be asked leaves its names unknown.
 */
final class TrustedNames {
    private static final Logger log = LoggerFactory.getLogger(TrustedNames.class);

    private final DomainConnection connection;
    private final Map<TrustedDomain, GpmcException> silent = new HashMap<>();
    private @Nullable List<TrustedDomain> domains;

    TrustedNames(DomainConnection connection) {
        this.connection = connection;
    }

    private List<TrustedDomain> domains() {
        if (domains == null) {
            domains = TrustedDomain.all(connection);
        }
        return domains;
    }

    /** The trusted domain that has given out a SID. */
    Optional<TrustedDomain> of(Sid sid) {
        return sid.domain()
                .flatMap(d -> domains().stream().filter(t -> t.sid().equals(d)).findFirst());
    }

    /** The trusted domain that a typed name names. */
    Optional<TrustedDomain> of(TrusteeName name) {
        return switch (name.form()) {
            case DOWN_LEVEL, UPN, CANONICAL ->
                domains().stream().filter(t -> t.isCalled(name.domain())).findFirst();
            case DN -> domains().stream().filter(t -> isBelow(name.text(), t)).findFirst();
            case SID, PLAIN -> Optional.empty();
        };
    }

    private boolean isBelow(String dn, TrustedDomain domain) {
        try {
            DN base = new DN("DC=" + domain.dnsName().replace(".", ",DC="));
            return new DN(dn).isDescendantOf(base, true)
                    && !new DN(dn).isDescendantOf(connection.facts().baseDn(), true);
        } catch (LDAPException e) {
            return false;
        }
    }

    /** Why a domain could not be asked, if it could not. */
    Optional<GpmcException> whyNot(TrustedDomain domain) {
        return Optional.ofNullable(silent.get(domain));
    }

    /** Those of the SIDs that trusted domains can tell about. */
    Map<Sid, Trustee> bySid(Collection<Sid> sids) {
        Map<TrustedDomain, List<Sid>> asked = new LinkedHashMap<>();
        for (Sid sid : sids) {
            of(sid).ifPresent(domain ->
                    asked.computeIfAbsent(domain, d -> new ArrayList<>()).add(sid));
        }
        Map<Sid, Trustee> found = new HashMap<>();
        asked.forEach((domain, its) -> at(domain)
                .ifPresent(names -> names.bySid(its).forEach((sid, trustee) -> found.put(sid, seenFromHere(trustee)))));
        return found;
    }

    /**
     * Whom names mean, those that name a trusted domain.
     *
     * @throws NotFoundException if the domain has nobody called so
     * @throws InvalidInputException if the principal means nothing outside its domain
     */
    Map<TrusteeName, Trustee> find(Collection<TrusteeName> names) {
        Map<TrustedDomain, List<TrusteeName>> asked = new LinkedHashMap<>();
        for (TrusteeName name : names) {
            of(name).ifPresent(domain ->
                    asked.computeIfAbsent(domain, d -> new ArrayList<>()).add(name));
        }
        Map<TrusteeName, Trustee> found = new HashMap<>();
        asked.forEach((domain, its) -> at(domain).ifPresent(there -> {
            List<Trustee> theirs = there.findNamed(its);
            for (int i = 0; i < its.size(); i++) {
                found.put(its.get(i), seenFromHere(usable(theirs.get(i), its.get(i), domain)));
            }
        }));
        return found;
    }

    /** A built-in or domain local group is one of its own domain alone; the same SID may be another group here. */
    private static Trustee usable(Trustee trustee, TrusteeName name, TrustedDomain domain) {
        if (trustee.type() == Trustee.Type.ALIAS || trustee.type() == Trustee.Type.WELL_KNOWN_GROUP) {
            throw new InvalidInputException(Failure.of("'" + name.text() + "' is a group of " + domain.dnsName()
                            + " alone, which means nothing in another domain")
                    .on(trustee.displayName())
                    .hint("Name a global or universal group"));
        }
        return trustee;
    }

    /** Its DN is that of an object in another directory. */
    private static Trustee seenFromHere(Trustee trustee) {
        return new Trustee(trustee.sid(), trustee.name(), trustee.domain(), null, trustee.type());
    }

    private Optional<Trustees> at(TrustedDomain domain) {
        try {
            return Optional.of(new Trustees(connection.trusted(domain.dnsName())));
        } catch (GpmcException e) {
            if (silent.put(domain, e) == null) {
                log.info("{} cannot be asked for names: {}", domain.dnsName(), e.getMessage());
            }
            return Optional.empty();
        }
    }
}
