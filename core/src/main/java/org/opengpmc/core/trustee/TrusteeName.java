// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.trustee;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/**
 * What a user typed to name somebody, and how it is looked for.
 *
 * @param text as typed
 * @param form what it looks like
 * @param domain the part that names a domain, if any
 * @param name the rest
 */
record TrusteeName(String text, Form form, String domain, String name) {
    enum Form {
        SID,
        DN,
        DOWN_LEVEL,
        UPN,
        CANONICAL,
        PLAIN
    }

    static TrusteeName parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new InvalidInputException(Failure.of("the name of a trustee is empty")
                    .hint("Name a user, computer or group: name, DOMAIN\\name, name@domain or SID"));
        }
        if (text.regionMatches(true, 0, "S-1-", 0, 4)) {
            return new TrusteeName(text, Form.SID, "", text);
        }
        int backslash = text.indexOf('\\');
        if (text.indexOf('=') > 0 && DN.isValidDN(text)) {
            return new TrusteeName(text, Form.DN, "", text);
        }
        int slash = text.indexOf('/');
        if (slash > 0 && (backslash < 0 || slash < backslash)) {
            String[] parts = text.split("(?<!\\\\)/", -1);
            String last = parts[parts.length - 1].replace("\\/", "/");
            return new TrusteeName(text, Form.CANONICAL, parts[0], last);
        }
        if (backslash > 0) {
            return new TrusteeName(text, Form.DOWN_LEVEL, text.substring(0, backslash), text.substring(backslash + 1));
        }
        int at = text.lastIndexOf('@');
        if (at > 0) {
            return new TrusteeName(text, Form.UPN, text.substring(at + 1), text.substring(0, at));
        }
        return new TrusteeName(text, Form.PLAIN, "", text);
    }

    Sid sid() {
        try {
            return Sid.parse(text);
        } catch (FormatException e) {
            throw new InvalidInputException(
                    Failure.of(String.valueOf(e.getMessage())).cause(e));
        }
    }

    boolean namesDomain(DomainFacts facts) {
        return domain.equalsIgnoreCase(facts.netbiosName()) || domain.equalsIgnoreCase(facts.dnsName());
    }

    /** Whether somebody of another domain may be meant, and which one is told. */
    boolean namesAnotherDomain(DomainFacts facts) {
        return switch (form) {
            case DOWN_LEVEL, UPN, CANONICAL -> !namesDomain(facts);
            case DN -> true;
            case SID, PLAIN -> false;
        };
    }

    /** What finds all candidates; the best of them are picked afterwards. */
    Filter filter() {
        List<Filter> any = new ArrayList<>();
        switch (form) {
            case SID -> any.add(Filter.createEqualityFilter("objectSid", sid().write()));
            case DN -> any.add(Filter.createEqualityFilter("distinguishedName", text));
            case UPN -> {
                any.add(Filter.createEqualityFilter("userPrincipalName", text));
                accounts(any);
            }
            case CANONICAL -> any.add(Filter.createEqualityFilter("name", name));
            case DOWN_LEVEL -> accounts(any);
            case PLAIN -> {
                accounts(any);
                any.add(Filter.createEqualityFilter("name", name));
                any.add(Filter.createEqualityFilter("displayName", name));
            }
        }
        return Filter.createORFilter(any);
    }

    private void accounts(List<Filter> any) {
        any.add(Filter.createEqualityFilter("sAMAccountName", name));
        if (!name.endsWith("$")) {
            any.add(Filter.createEqualityFilter("sAMAccountName", name + "$"));
        }
    }

    /** Of everything found for many names, what this name means: the first kind of match that there is. */
    List<FoundTrustee> pick(List<FoundTrustee> all, DomainFacts facts) {
        return switch (form) {
            case SID -> all.stream().filter(t -> t.sid().equals(sid())).toList();
            case DN -> all.stream().filter(t -> sameDn(t.entry().getDN())).toList();
            case UPN -> firstOf(all, facts, t -> t.is("userPrincipalName", text));
            case CANONICAL ->
                all.stream().filter(t -> isAt(t.entry().getDN(), facts)).toList();
            case DOWN_LEVEL -> firstOf(all, facts, t -> false);
            case PLAIN -> firstOf(all, facts, t -> false);
        };
    }

    /** For a plain name that is no account's: whoever is called so otherwise. */
    List<FoundTrustee> pickByDisplay(List<FoundTrustee> all) {
        if (form != Form.PLAIN) {
            return List.of();
        }
        return all.stream()
                .filter(t -> !t.isForeign() && (t.is("name", name) || t.is("displayName", name)))
                .toList();
    }

    private List<FoundTrustee> firstOf(List<FoundTrustee> all, DomainFacts facts, Predicate<FoundTrustee> best) {
        List<FoundTrustee> found = all.stream().filter(best).toList();
        boolean here = form == Form.PLAIN || namesDomain(facts) || domain.equalsIgnoreCase("BUILTIN");
        if (found.isEmpty() && here) {
            found = all.stream()
                    .filter(t -> t.is("sAMAccountName", name) && fits(t))
                    .toList();
        }
        if (found.isEmpty() && here) {
            found = all.stream()
                    .filter(t -> t.is("sAMAccountName", name + "$") && fits(t))
                    .toList();
        }
        return found;
    }

    private boolean fits(FoundTrustee found) {
        return form == Form.PLAIN || FoundTrustee.isBuiltin(found.sid()) == domain.equalsIgnoreCase("BUILTIN");
    }

    /** Compared name by name: servers differ in how they escape what {@code canonicalName} holds. */
    private boolean isAt(String dn, DomainFacts facts) {
        List<String> path = new ArrayList<>();
        for (String part : text.split("(?<!\\\\)/", -1)) {
            path.add(part.replace("\\/", "/"));
        }
        List<String> names = new ArrayList<>();
        try {
            int below = new DN(dn).getRDNs().length - facts.baseDn().getRDNs().length;
            for (int i = 0; i < below; i++) {
                names.add(0, new DN(dn).getRDNs()[i].getAttributeValues()[0]);
            }
        } catch (LDAPException e) {
            return false;
        }
        names.add(0, facts.dnsName());
        return names.size() == path.size()
                && IntStream.range(0, names.size()).allMatch(i -> names.get(i).equalsIgnoreCase(path.get(i)));
    }

    private boolean sameDn(String other) {
        try {
            return DN.equals(text, other);
        } catch (LDAPException e) {
            return false;
        }
    }

    /**
     * Whether a well-known principal of this name is meant. Where a domain was typed it must be the principal's own
     * authority: a group of another domain that happens to be called "Network" is not everybody who comes over it.
     */
    boolean isWellKnownAs(FoundTrustee found) {
        boolean ofItsAuthority =
                domain.equalsIgnoreCase("NT AUTHORITY") && found.sid().authority() == WellKnownSids.NETWORK.authority();
        return form == Form.PLAIN
                || ofItsAuthority
                || found.foreignName().filter(text::equalsIgnoreCase).isPresent();
    }

    /** The name under which a well-known SID may be listed: whole, or without its authority. */
    Optional<Sid> wellKnown() {
        return switch (form) {
            case DOWN_LEVEL, PLAIN -> WellKnownSids.byName(text.toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }
}
