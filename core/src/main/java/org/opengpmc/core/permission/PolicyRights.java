// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.UUID;

/** The schema's GUIDs that permissions on policy are made of ([MS-ADTS] 5.1.3.2.1, [MS-ADSC], [MS-ADA1]). */
final class PolicyRights {
    /** Extended right Apply-Group-Policy. */
    static final UUID APPLY = UUID.fromString("edacfd8f-ffb3-11d1-b41d-00a0c968f939");
    /** Extended right Generate-RSoP-Planning. */
    static final UUID PLANNING = UUID.fromString("b7b1b3dd-ab09-4242-9e30-9980e5d322f7");
    /** Extended right Generate-RSoP-Logging. */
    static final UUID LOGGING = UUID.fromString("b7b1b3de-ab09-4242-9e30-9980e5d322f7");
    /** Attribute gPLink. */
    static final UUID GP_LINK = UUID.fromString("f30e3bbe-9ff0-11d1-b603-0000f80367c1");
    /** Attribute gPOptions. */
    static final UUID GP_OPTIONS = UUID.fromString("f30e3bbf-9ff0-11d1-b603-0000f80367c1");
    /** Class groupPolicyContainer. */
    static final UUID GPC_CLASS = UUID.fromString("f30e3bc2-9ff0-11d1-b603-0000f80367c1");
    /** Class msWMI-Som. */
    static final UUID WMI_FILTER_CLASS = UUID.fromString("ab857078-0142-4406-945b-34c9b6b13372");

    private PolicyRights() {}
}
