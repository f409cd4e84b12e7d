// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.Optional;
import org.opengpmc.formats.security.Sid;

/** The names of security principals, as settings are shown to people. */
@FunctionalInterface
public interface TrusteeNames {
    /** The name with its domain, such as {@code CONTOSO\Domain Admins} or {@code BUILTIN\Users}; empty if not known. */
    Optional<String> name(Sid sid);

    /** Those of these names, then those of others for whom these know none. */
    default TrusteeNames or(TrusteeNames others) {
        return sid -> name(sid).or(() -> others.name(sid));
    }
}
