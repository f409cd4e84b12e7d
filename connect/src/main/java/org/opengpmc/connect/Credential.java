// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How somebody proves who they are. Users are named by UPN ({@code user@REALM}) or {@code DOMAIN\name}. */
public sealed interface Credential {
    /** A password. */
    record Password(String user, Secret password) implements Credential {}

    /** A Kerberos key table. */
    record Keytab(String user, Path file) implements Credential {}

    /**
     * Tickets that the user already has.
     *
     * @param user whose; the cache's default principal if null
     * @param file the cache; {@code KRB5CCNAME} or the system's default if null
     */
    record TicketCache(@Nullable String user, @Nullable Path file) implements Credential {}
}
