// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.extension;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.extension.ClientSideExtension;
import org.opengpmc.core.extension.KnownExtensions;
import org.opengpmc.core.extension.PolicyTool;
import org.opengpmc.core.extension.UsedExtension;
import org.opengpmc.core.gpo.Gpo;

/** How extensions look. */
final class ExtensionShapes {
    /** One that is known, whether a GPO uses it or not. */
    static final Shape<ClientSideExtension> KNOWN = Shape.<ClientSideExtension>named("extension", 1)
            .column("name", "Name", ClientSideExtension::name)
            .column("id", "GUID", ClientSideExtension::id)
            .column("computer", "Computer", ClientSideExtension::computer)
            .column("user", "User", ClientSideExtension::user);

    /** One that GPOs have settings for. */
    static final Shape<UsedExtension> USED = Shape.<UsedExtension>named("used-extension", 1)
            .column("name", "Name", used -> used.extension().name())
            .column("id", "GUID", used -> used.extension().id())
            .column("computerGpos", "Computer GPOs", used -> used.computerGpos().size())
            .column("userGpos", "User GPOs", used -> used.userGpos().size())
            .detail("known", "Known", used -> used.extension().known())
            .detail("tools", "Tools", ExtensionShapes::tools)
            .detail("computerGpoIds", "Computer GPO GUIDs", used -> ids(used.computerGpos()))
            .detail("userGpoIds", "User GPO GUIDs", used -> ids(used.userGpos()));

    /** One that a single GPO has settings for. */
    static final Shape<UsedExtension> OF_GPO = Shape.<UsedExtension>named("gpo-extension", 1)
            .column("name", "Name", used -> used.extension().name())
            .column("id", "GUID", used -> used.extension().id())
            .column("computer", "Computer", used -> !used.computerGpos().isEmpty())
            .column("user", "User", used -> !used.userGpos().isEmpty())
            .column("tools", "Tools", ExtensionShapes::tools)
            .detail("known", "Known", used -> used.extension().known());

    private ExtensionShapes() {}

    /** The name of a snap-in, or its GUID if nobody knows it. */
    private static List<String> tools(UsedExtension used) {
        return used.tools().stream().map(ExtensionShapes::tool).toList();
    }

    private static String tool(UUID id) {
        return KnownExtensions.findTool(id)
                .map(PolicyTool::name)
                .orElse("{" + id.toString().toUpperCase(Locale.ROOT) + "}");
    }

    private static List<String> ids(List<Gpo> gpos) {
        return gpos.stream().map(gpo -> gpo.id().toString()).toList();
    }
}
