// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import org.jspecify.annotations.Nullable;

/**
 * The domains that aliases such as DA (Domain Admins) and EA (Enterprise Admins) stand for.
 *
 * <p>GPMC writes the SIDs of root-domain groups in full: {@link #of(Sid)} does the same.
 *
 * @param domainSid the domain of DA, DU, PA, LA, …; null if unknown: those aliases are neither read nor written
 * @param rootDomainSid the forest's root domain, of EA, SA, RO, EK; null likewise
 */
public record SddlContext(@Nullable Sid domainSid, @Nullable Sid rootDomainSid) {
    /** No domain is known: domain-relative aliases are refused, and never written. */
    public static final SddlContext NONE = new SddlContext(null, null);

    /** A domain whose forest root is not known, or shall not be abbreviated. */
    public static SddlContext of(Sid domainSid) {
        return new SddlContext(domainSid, null);
    }

    /** A domain and its forest's root domain, which may be the same. */
    public static SddlContext of(Sid domainSid, Sid rootDomainSid) {
        return new SddlContext(domainSid, rootDomainSid);
    }
}
