// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.folders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.inf.InfFile;

/**
 * Reads {@code Documents & Settings\fdeploy1.ini}, or {@code fdeploy.ini} if there is no newer file ([MS-GPFR] 2.2).
 */
public final class FolderRedirectionExtension implements SettingsExtension {
    private static final String FOLDER = "Documents & Settings\\";

    @Override
    public String name() {
        return "Folder Redirection";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString("25537ba6-77a8-11d2-9b6c-0000f8080861"));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/FolderRedirection";
    }

    @Override
    public String xmlType() {
        return "FolderRedirectionSettings";
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        if (content.side() != Side.USER) {
            return Optional.empty();
        }
        String name = content.file(FOLDER + FdeployReader.VERSION_ONE).isPresent()
                ? FdeployReader.VERSION_ONE
                : FdeployReader.VERSION_ZERO;
        String place = content.place(FOLDER + name);
        List<RedirectedFolder> folders = content.parse(FOLDER + name, problems, file -> InfFile.parse(file, name))
                .map(file -> new FdeployReader(file, name, problem -> problems.damaged(place, problem)))
                .map(FdeployReader::read)
                .orElse(List.of());
        return Optional.of(new FolderRedirection(folders));
    }
}
