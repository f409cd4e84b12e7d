// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.core.settings.scripts.Script.Event;
import org.opengpmc.formats.inf.InfFile;

/** Reads {@code Scripts\scripts.ini} and {@code Scripts\psscripts.ini} ([MS-GPSCR] 2.2). */
public final class ScriptsExtension implements SettingsExtension {
    private static final String SCRIPTS = "Scripts\\scripts.ini";
    private static final String POWERSHELL = "Scripts\\psscripts.ini";

    @Override
    public String name() {
        return "Scripts";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString("42b5faae-6536-11d2-ae5a-0000f87571e3"));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/Scripts";
    }

    @Override
    public String xmlType() {
        return "Scripts";
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        Optional<InfFile> scripts = content.parse(SCRIPTS, problems, file -> InfFile.parse(file, "scripts.ini"));
        Optional<InfFile> powerShell =
                content.parse(POWERSHELL, problems, file -> InfFile.parse(file, "psscripts.ini"));
        List<Script> found = new ArrayList<>();
        for (Event event : Event.of(content.side())) {
            RunOrder order = powerShell.map(file -> RunOrder.read(file, event)).orElse(RunOrder.NOT_CONFIGURED);
            List<Script> others =
                    scripts.map(file -> ScriptList.read(file, event, order)).orElse(List.of());
            List<Script> powerShells =
                    powerShell.map(file -> ScriptList.read(file, event, order)).orElse(List.of());
            // Those of both files run one after the other, and are counted so.
            boolean powerShellFirst = order == RunOrder.FIRST;
            found.addAll(after(powerShellFirst ? powerShells.size() : 0, others));
            found.addAll(after(powerShellFirst ? 0 : others.size(), powerShells));
        }
        return Optional.of(new ScriptSettings(found));
    }

    private static List<Script> after(int before, List<Script> scripts) {
        return scripts.stream().map(script -> script.after(before)).toList();
    }
}
