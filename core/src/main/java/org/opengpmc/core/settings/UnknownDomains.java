// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.security.SecureRandom;
import java.util.Optional;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * Reads SDDL whose aliases, such as DA and EA, stand for accounts of domains that are not known: these are told in words,
 * and the rest of the descriptor as usual.
 */
final class UnknownDomains {
    // Made anew in each run, so that no file can name an account of theirs. They are never shown.
    private static final Sid DOMAIN = standIn();
    private static final Sid ROOT = standIn();

    private UnknownDomains() {}

    private static Sid standIn() {
        SecureRandom random = new SecureRandom();
        return Sid.of(5, 21, part(random), part(random), part(random));
    }

    private static long part(SecureRandom random) {
        return Integer.toUnsignedLong(random.nextInt());
    }

    /**
     * Reads a descriptor, whatever is known.
     *
     * @param domain the domain of DA, DU, …
     * @param root the forest's root domain, of EA, SA, …
     * @throws FormatException if it is none in any domain
     */
    static SecurityDescriptor parse(String sddl, Optional<Sid> domain, Optional<Sid> root) {
        return Sddl.parse(sddl, SddlContext.of(domain.orElse(DOMAIN), root.orElse(ROOT)));
    }

    /** Who is meant by an alias of a domain that is not known; empty for all other SIDs. */
    static Optional<String> words(Sid sid) {
        if (sid.isInDomain(DOMAIN)) {
            return Optional.of(name(sid) + " of the domain");
        }
        return sid.isInDomain(ROOT) ? Optional.of(name(sid) + " of the forest") : Optional.empty();
    }

    private static String name(Sid sid) {
        return DomainRids.displayName(sid.rid()).orElseGet(() -> Long.toString(sid.rid()));
    }
}
