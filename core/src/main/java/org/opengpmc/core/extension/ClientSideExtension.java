// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.extension;

import java.util.UUID;

/**
 * What applies one kind of settings on a client ({@code IGPMClientSideExtension}, [MS-GPOL] 1.3.2).
 *
 * @param id its GUID
 * @param name as Windows registers it; {@link #UNKNOWN} for one that is not in the catalogue
 * @param computer whether it is called for computer policy
 * @param user whether it is called for user policy
 * @param known whether it is in the catalogue
 */
public record ClientSideExtension(UUID id, String name, boolean computer, boolean user, boolean known) {
    /** The name of an extension that some other product brought along. */
    public static final String UNKNOWN = "Unknown extension";

    static ClientSideExtension unknown(UUID id, boolean computer, boolean user) {
        return new ClientSideExtension(id, UNKNOWN, computer, user, false);
    }
}
