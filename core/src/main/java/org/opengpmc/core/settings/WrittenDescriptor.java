// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.Optional;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * A security descriptor as a file of settings holds it.
 *
 * @param sddl as written; empty if there is none
 */
public record WrittenDescriptor(String sddl) {
    /** Stands for a domain that is not known. */
    private static final Sid SOME_DOMAIN = Sid.of(5, 21, 0, 0, 0);

    /**
     * Refuses what is no descriptor in any domain.
     *
     * @throws FormatException if it is none
     */
    public void check() {
        if (!sddl.isEmpty()) {
            Sddl.parse(sddl, SddlContext.of(SOME_DOMAIN, SOME_DOMAIN));
        }
    }

    /** What it says in the domain of the GPO; empty if there is none, or if it cannot be read there. */
    public Optional<SecurityDescriptor> in(Optional<Sid> domain) {
        if (sddl.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sddl.parse(sddl, domain.map(SddlContext::of).orElse(SddlContext.NONE)));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }
}
