// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.inf.InfFile;

/** Reads {@code Microsoft\Windows NT\SecEdit\GptTmpl.inf} ([MS-GPSB] 2.2). */
public final class SecurityExtension implements SettingsExtension {
    private static final String TEMPLATE = "Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf";

    @Override
    public String name() {
        return "Security";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString("827d319e-6eac-11d2-a4ea-00c04f79f83a"));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/Security";
    }

    @Override
    public String xmlType() {
        return "SecuritySettings";
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        if (content.side() != Side.COMPUTER) {
            return Optional.empty();
        }
        SecuritySettings settings = content.parse(
                        TEMPLATE, problems, file -> InfFile.parse(file, TemplateReader.FORMAT))
                .map(file -> new TemplateReader(file, problem -> problems.damaged(content.place(TEMPLATE), problem)))
                .map(TemplateReader::read)
                .orElse(SecuritySettings.NONE);
        return Optional.of(settings);
    }
}
