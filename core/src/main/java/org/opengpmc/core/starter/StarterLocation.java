// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.sysvol.SysvolPath;

/** Where starter GPOs are: {@code \\domain\SYSVOL\domain\StarterGPOs\{GUID}}. */
public final class StarterLocation {
    private StarterLocation() {}

    /** The folder of all starter GPOs. A domain has none until its first starter GPO is made. */
    public static SysvolPath root(DomainFacts facts) {
        return SysvolPath.ROOT.child(facts.dnsName()).child("StarterGPOs");
    }

    /** The folder that a starter GPO of that GUID has or would have. */
    public static SysvolPath folder(GpoId id, DomainFacts facts) {
        return root(facts).child(id.toString());
    }
}
