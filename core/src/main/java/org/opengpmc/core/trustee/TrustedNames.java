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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Parallel.ItemResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names of trusted domains and of other domains of the forest, asked of their own servers: one search for all that a
 * domain has to tell. A domain that cannot be asked leaves its names unknown.
 */
final class TrustedNames {
    private static final Logger log = LoggerFactory.getLogger(TrustedNames.class);

    /** Domains asked at the same time: each may keep us waiting for some seconds. */
    private static final int AT_ONCE = 8;

    private final DomainConnection connection;
    private final Map<TrustedDomain, GpmcException> silent = new ConcurrentHashMap<>();
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
        ask(asked, Trustees::bySid)
                .forEach((domain, theirs) ->
                        theirs.forEach((sid, trustee) -> found.put(sid, seenFromHere(trustee, domain))));
        return found;
    }

    /**
     * Whom names mean, those that name a trusted domain.
     *
     * @throws NotFoundException if the domain has nobody called so
     * @throws InvalidInputException if the principal means nothing outside its domain, or is not one of it
     */
    Map<TrusteeName, Trustee> find(Collection<TrusteeName> names) {
        Map<TrustedDomain, List<TrusteeName>> asked = new LinkedHashMap<>();
        for (TrusteeName name : names) {
            of(name).ifPresent(domain ->
                    asked.computeIfAbsent(domain, d -> new ArrayList<>()).add(name));
        }
        Map<TrusteeName, Trustee> found = new HashMap<>();
        ask(asked, Named::of).forEach((domain, answer) -> {
            GpmcException refused = answer.refused();
            if (refused != null) {
                throw refused;
            }
            answer.found()
                    .forEach((name, trustee) -> found.put(name, seenFromHere(usable(trustee, name, domain), domain)));
        });
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
        // A domain speaks for its own SIDs only, as with the SID filtering of a trust: any other may be somebody here.
        if (!trustee.sid().isInDomain(domain.sid())) {
            throw new InvalidInputException(Failure.of("the server of " + domain.dnsName() + " tells for '"
                            + name.text() + "' the SID " + trustee.sid() + ", which is not one of " + domain.dnsName())
                    .on(trustee.displayName())
                    .hint("Ask those who run " + domain.dnsName() + "; or give the SID that is meant"));
        }
        return trustee;
    }

    /** Its DN is that of an object in another directory, and its domain is called as the trust says. */
    private static Trustee seenFromHere(Trustee trustee, TrustedDomain domain) {
        String called = domain.netbiosName().isEmpty() ? domain.dnsName() : domain.netbiosName();
        return new Trustee(trustee.sid(), trustee.name(), called, null, trustee.type());
    }

    /** Asks each domain for its own, several at once. Those that cannot be asked have no answer. */
    private <N, R> Map<TrustedDomain, R> ask(
            Map<TrustedDomain, List<N>> names, BiFunction<Trustees, List<N>, R> question) {
        Map<TrustedDomain, R> answers = new ConcurrentHashMap<>();
        BiConsumer<TrustedDomain, List<N>> one = (domain, its) ->
                at(domain, there -> question.apply(there, its)).ifPresent(answer -> answers.put(domain, answer));
        if (names.size() == 1) {
            names.forEach(one);
        } else if (!names.isEmpty()) {
            Parallel.run(
                    List.copyOf(names.entrySet()),
                    asked -> asked.getKey().dnsName(),
                    "names",
                    AT_ONCE,
                    asked -> {
                        one.accept(asked.getKey(), asked.getValue());
                        return new ItemResult<>(asked.getKey(), List.of());
                    },
                    Progress.NONE,
                    CancellationToken.NONE);
        }
        return answers;
    }

    private <R> Optional<R> at(TrustedDomain domain, Function<Trustees, R> question) {
        if (silent.containsKey(domain)) {
            return Optional.empty();
        }
        boolean reached = false;
        try {
            DomainConnection there = connection.trusted(domain.dnsName());
            reached = true;
            if (!there.facts().sid().equals(domain.sid())) {
                throw new UnsupportedException(Failure.of("the server has another SID than the trust tells")
                        .on(domain.dnsName())
                        .at(there.facts().server()));
            }
            return Optional.of(question.apply(new Trustees(there)));
        } catch (GpmcException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            if (reached && e instanceof UnreachableException why) {
                connection.trustedIsSilent(domain.dnsName(), why);
            }
            quiet(domain, e);
        } catch (FormatException e) {
            quiet(
                    domain,
                    new UnsupportedException(Failure.of("the server's answer cannot be read")
                            .on(domain.dnsName())
                            .cause(e)));
        }
        return Optional.empty();
    }

    private void quiet(TrustedDomain domain, GpmcException why) {
        if (silent.put(domain, why) == null) {
            log.info("{} cannot be asked for names: {}", domain.dnsName(), why.getMessage());
        }
    }

    /** What a domain that could be asked says to names: whom they mean, or why they mean nobody. */
    private record Named(
            Map<TrusteeName, Trustee> found, @Nullable GpmcException refused) {
        static Named of(Trustees there, List<TrusteeName> names) {
            try {
                List<Trustee> theirs = there.findNamed(names);
                Map<TrusteeName, Trustee> found = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    found.put(names.get(i), theirs.get(i));
                }
                return new Named(found, null);
            } catch (NotFoundException | InvalidInputException e) {
                return new Named(Map.of(), e);
            }
        }
    }
}
