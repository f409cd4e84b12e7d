// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.ipsec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SideContent;

/** Reads {@code CN=IPSEC,CN=Windows,CN=Microsoft}, which names the assigned policy ([MS-GPIPSEC] 2.2.3.1). */
public final class IpsecExtension implements SettingsExtension {
    private static final String CONTAINER = "CN=Windows,CN=Microsoft";

    @Override
    public String name() {
        return "IP Security";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString("e437bc1c-aa7d-11d2-a382-00c04f991e27"));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/IPSecurity";
    }

    @Override
    public String xmlType() {
        return "IPSecuritySettings";
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        List<AssignedPolicy> assigned = content.objectsIn(CONTAINER).stream()
                .filter(object -> object.path().getRDN().hasAttributeValue("CN", "IPSEC"))
                .map(IpsecExtension::policy)
                .toList();
        return Optional.of(new IpsecSettings(assigned));
    }

    private static AssignedPolicy policy(PolicyObject object) {
        return new AssignedPolicy(
                text(object, "ipsecName"), text(object, "description"), text(object, "ipsecOwnersReference"));
    }

    private static String text(PolicyObject object, String attribute) {
        return object.attribute(attribute).map(a -> a.getValue()).orElse("");
    }
}
