// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.xml.XmlDocument;

/** Reads the file of one type of preferences. */
record PreferenceExtension(PreferenceType type) implements SettingsExtension {
    @Override
    public String name() {
        return type.label();
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(type.clientExtension());
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/" + type.namespace();
    }

    @Override
    public String xmlType() {
        return type.xmlType();
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        String path = type.path();
        return content.parse(path, problems, bytes -> XmlDocument.parse(bytes, PreferenceReader.FORMAT))
                .map(document -> new PreferenceReader(type, content.place(path), problems).read(document.root()));
    }
}
