// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.util.List;
import org.opengpmc.acceptance.crash.CrashKind.Scene;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterChanges.Existing;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterTemplate;

/** The starter GPOs that changes are killed on. */
final class StarterScenes {
    private StarterScenes() {}

    static StarterChanges changes(DomainConnection connection) {
        return new StarterChanges(connection);
    }

    static StarterGpo starter(DomainConnection connection, Scene scene) {
        return new StarterGpos(connection).byId(scene.id()).orElseThrow();
    }

    static RegistryPol setting(String text) {
        return new RegistryPol(List.of(PolEntry.string("Software\\Policies\\Contoso", "Text", text)));
    }

    /** A whole one, the same each time. */
    static Change put(DomainConnection connection, Scene scene, String text, Existing existing) {
        StarterTemplate template = StarterTemplate.create()
                .with(StarterProperty.ID, scene.id().toString())
                .with(StarterProperty.DISPLAY_NAME, scene.name())
                .with(StarterProperty.DESCRIPTION, text)
                .withVersion(new GpoVersion(1, 1));
        byte[] pol = setting(text).write();
        return changes(connection)
                .put(
                        "put " + scene.name(),
                        scene.id(),
                        template,
                        List.of(
                                PolicyFile.file(SysvolPath.parse("Machine\\Registry.pol"), () -> pol),
                                PolicyFile.file(SysvolPath.parse("User\\Registry.pol"), () -> pol)),
                        existing,
                        CancellationToken.NONE);
    }
}
