// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.wireless;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;

/** Reads the policies of one kind: all objects in their container ([MS-GPWL] 3.2.5). */
record NetworkPolicyExtension(NetworkKind kind) implements SettingsExtension {
    @Override
    public String name() {
        return kind.label();
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString(kind.cse()));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/" + kind.service();
    }

    @Override
    public String xmlType() {
        return kind.service() + "Settings";
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        List<NetworkPolicy> policies = content.objectsIn(kind.container()).stream()
                .flatMap(object -> policy(object, problems))
                .toList();
        return Optional.of(new NetworkPolicies(kind, policies));
    }

    private Stream<NetworkPolicy> policy(PolicyObject object, Problems problems) {
        Optional<String> data = object.attribute(kind.attribute()).map(a -> a.getValue());
        if (data.isEmpty()) {
            problems.tell(
                    "incomplete", object.path().toString(), "the network policy is empty (" + kind.attribute() + ")");
            return Stream.empty();
        }
        try {
            // A declaration may name another encoding than that of the directory's text.
            String xml = data.get().strip().replaceFirst("^<\\?xml[^>]*\\?>", "");
            XmlDocument document = XmlDocument.parse(xml.getBytes(StandardCharsets.UTF_8), "network policy");
            return Stream.of(new NetworkPolicy(kind, document.root()));
        } catch (FormatException e) {
            problems.damaged(object.path().toString(), e);
            return Stream.empty();
        }
    }
}
