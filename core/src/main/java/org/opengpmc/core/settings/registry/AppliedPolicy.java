// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.List;
import org.opengpmc.formats.admx.CataloguedPolicy;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * A policy that Registry.pol configures.
 *
 * @param policy which
 * @param enabled whether it is enabled; otherwise it is disabled
 * @param parts what is shown inside, in order; none if it is disabled
 * @param entries what of Registry.pol states and fills it; two policies of one store may share some of it
 */
record AppliedPolicy(CataloguedPolicy policy, boolean enabled, List<PolicyPart> parts, List<PolEntry> entries) {
    AppliedPolicy {
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
    }

    String state() {
        return enabled ? "Enabled" : "Disabled";
    }
}
