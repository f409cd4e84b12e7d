// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.ldap.sdk.LDAPInterface;
import java.time.Clock;
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

    @Override
    void close();
}
