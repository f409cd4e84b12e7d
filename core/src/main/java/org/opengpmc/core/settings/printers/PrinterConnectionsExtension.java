// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.printers;

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

/** Reads the {@code msPrint-ConnectionPolicy} objects of {@code CN=PushedPrinterConnections} ([MS-GPDPC] 2.2.1.2). */
public final class PrinterConnectionsExtension implements SettingsExtension {
    @Override
    public String name() {
        return "Deployed Printer Connections Policy";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString("8a28e2c5-8d06-49a4-a08c-632daa493e17"));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/PrinterConnections";
    }

    @Override
    public String xmlType() {
        return "PrinterConnectionSettings";
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        List<String> paths = content.objectsIn("CN=PushedPrinterConnections").stream()
                .flatMap(object -> path(object, problems))
                .toList();
        return Optional.of(new PrinterConnections(paths));
    }

    private static Stream<String> path(PolicyObject object, Problems problems) {
        Optional<String> path = object.attribute("uNCName").map(a -> a.getValue());
        if (path.isEmpty()) {
            problems.tell("incomplete", object.path().toString(), "the printer connection has no path (uNCName)");
        }
        return path.stream();
    }
}
