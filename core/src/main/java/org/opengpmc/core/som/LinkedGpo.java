// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;

/**
 * What a link leads to.
 *
 * @param state whether that is there
 * @param dn as the link says it
 * @param gpoId null if the DN is not that of a GPO
 * @param domainName DNS name of its domain; null if the DN is not that of a GPO
 * @param found the GPO; null if it was not found or could not be looked for
 */
public record LinkedGpo(
        State state,
        String dn,
        @Nullable GpoId gpoId,
        @Nullable String domainName,
        @Nullable Gpo found) {
    /** Whether what a link leads to is there. */
    public enum State {
        /** The GPO was read. */
        PRESENT,
        /** There is no such GPO, or this user may not see it: the link is broken. */
        MISSING,
        /** The GPO is of a domain that was not looked into. */
        FOREIGN,
        /** The DN is not that of a GPO: the link is broken. */
        NOT_A_GPO
    }

    /** The GPO's GUID. */
    public Optional<GpoId> id() {
        return Optional.ofNullable(gpoId);
    }

    /** DNS name of the GPO's domain. */
    public Optional<String> domain() {
        return Optional.ofNullable(domainName);
    }

    /** The GPO, if it was found. */
    public Optional<Gpo> gpo() {
        return Optional.ofNullable(found);
    }

    /** The display name; empty if it is not known. */
    public Optional<String> displayName() {
        return gpo().map(Gpo::displayName);
    }
}
