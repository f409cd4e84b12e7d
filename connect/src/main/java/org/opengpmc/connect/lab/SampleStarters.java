// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.starter.StarterLocation;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterStrings;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.startergpo.StarterType;

/** The starter GPOs of the sample lab: a custom one with settings for computers, and a system one for users. */
final class SampleStarters {
    private static final long FAMILY = 0x737461727465L;
    private static final String CREATED = "2026-01-12T09:30:00Z";

    private final Sysvol sysvol;
    private final DomainFacts facts;
    private final LabFiles files;

    SampleStarters(Sysvol sysvol, DomainFacts facts) {
        this.sysvol = sysvol;
        this.facts = facts;
        this.files = new LabFiles(sysvol, facts.dnsName(), facts.sid());
    }

    void write() {
        starter(
                1,
                StarterTemplate.create()
                        .withType(StarterType.CUSTOM)
                        .with(StarterProperty.DISPLAY_NAME, "Workstation starter")
                        .with(StarterProperty.DESCRIPTION, "What every new GPO for workstations begins with")
                        .withVersion(new GpoVersion(0, 1)),
                Map.of(
                        "Machine\\Registry.pol", SampleFiles.computerRegistry(),
                        "Machine\\comment.cmtx", SampleFiles.templateComments()));
        Map<String, byte[]> system = new LinkedHashMap<>();
        system.put("User\\Registry.pol", SampleFiles.userRegistry());
        system.put(
                "en-US\\" + StarterStrings.FILE_NAME,
                new StarterStrings(Map.of("DisplayName", "Kiosk user", "Description", "Locked down for kiosks"))
                        .write());
        starter(
                2,
                StarterTemplate.create()
                        .withType(StarterType.SYSTEM)
                        .with(StarterProperty.DISPLAY_NAME, StarterStrings.reference("DisplayName"))
                        .with(StarterProperty.DESCRIPTION, StarterStrings.reference("Description"))
                        .with(StarterProperty.AUTHOR, "Contoso")
                        .with(StarterProperty.PRODUCT, "Kiosks")
                        .with(StarterProperty.STARTER_VERSION, "1.0")
                        .withVersion(new GpoVersion(1, 0)),
                system);
    }

    private void starter(int number, StarterTemplate template, Map<String, byte[]> contents) {
        String guid = SampleGpo.guid(FAMILY, number);
        SysvolPath folder = StarterLocation.folder(GpoId.parse(guid).orElseThrow(), facts);
        files.folder(folder.child("Machine"));
        files.folder(folder.child("User"));
        contents.forEach((name, content) -> {
            SysvolPath path = folder.resolve(SysvolPath.parse(name));
            files.folder(path.parent());
            sysvol.replace(path, content);
        });
        StarterTemplate whole = template.with(StarterProperty.ID, guid).with(StarterProperty.CREATED, CREATED);
        sysvol.replace(folder.child(StarterTemplate.FILE_NAME), whole.write());
    }
}
