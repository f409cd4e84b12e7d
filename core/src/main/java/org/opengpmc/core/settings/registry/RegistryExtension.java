// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.policycomments.PolicyComments;
import org.opengpmc.formats.registrypol.PolEntry;

/** Administrative templates: what Registry.pol holds and no other extension shows. */
public final class RegistryExtension implements SettingsExtension {
    private static final int LAST = 100;

    @Override
    public String name() {
        return "Registry";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(REGISTRY);
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/Registry";
    }

    @Override
    public String xmlType() {
        return "RegistrySettings";
    }

    @Override
    public int reportOrder() {
        return LAST;
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        List<PolEntry> entries = content.registryPol(problems).entries();
        List<PolEntry> owned = entries.stream().filter(content::isOwned).toList();
        PolicyComments comments = content.parse(PolicyComments.FILE_NAME, problems, PolicyComments::parse)
                .orElse(PolicyComments.NONE);
        return Optional.of(new RegistrySettings(content.side(), entries, Set.copyOf(owned), comments));
    }
}
