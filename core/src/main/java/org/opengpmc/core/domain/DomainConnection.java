// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.ldap.sdk.LDAPInterface;
import java.time.Clock;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.sysvol.Sysvol;

/**
 * A signed-in connection to one domain controller: its directory, its SYSVOL and the facts of its domain. All work of
 * one command goes to this one DC. Safe for use by several threads; {@link #close} ends it for all.
 */
public interface DomainConnection extends AutoCloseable {
    /** The directory; pooled, safe for several threads. What is special about AD is in this package. */
    LDAPInterface directory();

    /** The SYSVOL share of the same DC. */
    Sysvol sysvol();

    /** The facts read when the connection was made. */
    DomainFacts facts();

    /** Who is signed in, as people write it ({@code administrator@contoso.test}); for the audit log. */
    String user();

    /** The time source of everything that is stamped. */
    Clock clock();

    /**
     * A domain that this one trusts, as the same user sees it: its directory, to read names from. It belongs to this
     * connection and is closed with it; asked for again it is the same one, or for some minutes the same failure.
     *
     * @param dnsName the domain's DNS name
     * @throws org.opengpmc.core.error.GpmcException why it cannot be asked
     */
    default DomainConnection trusted(String dnsName) {
        throw new UnsupportedException(
                Failure.of("no server of another domain is asked from here").on(dnsName));
    }

    /**
     * Tells that a trusted domain, once connected to, did not answer: it is not asked again at once.
     *
     * @param dnsName the domain's DNS name
     * @param why what {@link #trusted} is to answer meanwhile
     */
    default void trustedIsSilent(String dnsName, UnreachableException why) {}

    @Override
    void close();
}
