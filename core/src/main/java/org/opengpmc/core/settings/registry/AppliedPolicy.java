// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.List;
import org.opengpmc.formats.admx.CataloguedPolicy;

/**
 * A policy that Registry.pol configures.
 *
 * @param policy which
 * @param enabled whether it is enabled; otherwise it is disabled
 * @param parts what is shown inside, in order; none if it is disabled
 */
record AppliedPolicy(CataloguedPolicy policy, boolean enabled, List<PolicyPart> parts) {
    AppliedPolicy {
        parts = List.copyOf(parts);
    }

    String state() {
        return enabled ? "Enabled" : "Disabled";
    }
}
