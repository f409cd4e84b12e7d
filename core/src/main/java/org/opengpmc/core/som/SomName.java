// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;

/**
 * What somebody calls a SOM: a DN, with or without {@code LDAP://} before it; a canonical path; or the plain name of a
 * domain, OU or site.
 *
 * @param text as given
 * @param dn null if the text is none
 * @param path null if the text does not begin with the name of the domain or forest
 */
record SomName(String text, @Nullable DN dn, @Nullable CanonicalName path) {
    private static final String SITE = "site ";
    private static final Pattern PREFIX = Pattern.compile("(?i)LDAP://(?:[^/=,]*/)?");

    static SomName of(String text, DomainFacts facts) {
        String plain = withoutProvider(text);
        CanonicalName path = CanonicalName.parse(plain);
        String top = path.parts().get(0).toLowerCase(Locale.ROOT);
        boolean ours = top.equalsIgnoreCase(facts.dnsName()) || top.equalsIgnoreCase(facts.forestName());
        return new SomName(plain, ours ? null : dn(plain), ours ? path : null);
    }

    /** The text without {@code LDAP://} and a server before it. */
    static String withoutProvider(String text) {
        return PREFIX.matcher(text).lookingAt() ? PREFIX.matcher(text).replaceFirst("") : text;
    }

    private static @Nullable DN dn(String text) {
        try {
            return text.indexOf('=') < 0 ? null : new DN(text);
        } catch (LDAPException e) {
            return null;
        }
    }

    Optional<DN> asDn() {
        return Optional.ofNullable(dn);
    }

    /** The value of the attribute {@code name} of what is meant. */
    String leaf() {
        return path == null ? text : path.leaf();
    }

    /** The name of the site that is meant, if it is one: listings write {@code site Berlin}, which is taken as well. */
    String siteLeaf() {
        return path == null && text.regionMatches(true, 0, SITE, 0, SITE.length())
                ? text.substring(SITE.length()).strip()
                : leaf();
    }

    /** Whether the domain itself is meant. */
    boolean isDomain(DomainFacts facts) {
        return path != null && path.parts().size() == 1 && path.leaf().equalsIgnoreCase(facts.dnsName());
    }

    /** Whether it can be what is meant. A container has to be named with its path: there are too many. */
    boolean matches(Som som) {
        if (path != null) {
            return CanonicalName.of(som.parsedDn()).key().equals(path.key());
        }
        return (som.type() != Som.Type.CONTAINER && som.name().equalsIgnoreCase(text))
                || (som.type() == Som.Type.SITE && som.name().equalsIgnoreCase(siteLeaf()));
    }

    /**
     * The one that is meant.
     *
     * @throws NotFoundException if there is none, or more than one
     */
    Som one(List<Som> found, DomainFacts facts) {
        if (found.size() == 1) {
            return found.get(0);
        }
        Failure failure = found.isEmpty()
                ? Failure.of("there is no site, domain or OU '" + text + "' in " + facts.dnsName())
                        .hint(
                                "'gpmc som list' and 'gpmc site list' show them; for one of another domain, connect to that"
                                        + " domain")
                : Failure.of("'" + text + "' can be " + found.size() + " things: "
                                + found.stream().map(Som::dn).collect(Collectors.joining(" or ")))
                        .hint("Name it by its DN");
        throw new NotFoundException(failure.at(facts.server()));
    }
}
