// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnsupportedException;

/** Opens connections to domains. */
public final class Connector {
    private Connector() {}

    /**
     * Locates a DC, signs in over LDAP and SMB, and reads the domain's facts.
     *
     * @throws org.opengpmc.core.error.SignInFailedException wrong password, expired ticket, clock skew, unknown realm
     * @throws org.opengpmc.core.error.UnreachableException no DC found, port refused, certificate not trusted
     */
    public static DomainConnection connect(ConnectionOptions options) {
        throw new UnsupportedException(Failure.of("cannot connect yet").on(String.valueOf(options.domain())));
    }
}
