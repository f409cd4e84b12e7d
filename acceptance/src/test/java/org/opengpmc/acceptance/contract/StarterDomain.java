// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.core.starter.StarterLocation;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/** The starter GPOs of a domain in the hands of a test. */
record StarterDomain(TestDomain domain) {
    DomainConnection connection() {
        return domain.connection();
    }

    StarterGpos starters() {
        return new StarterGpos(connection());
    }

    StarterChanges changes() {
        return new StarterChanges(connection());
    }

    void run(Change change) {
        domain.run(change);
    }

    static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    StarterGpo get(GpoId id) {
        return starters().byId(id).orElseThrow(() -> new AssertionError("no starter GPO " + id));
    }

    StarterGpo create(String name) {
        GpoId id = GpoId.random();
        run(changes().create(id, name, ""));
        return get(id);
    }

    /** One with a computer setting. */
    StarterGpo filled(String name) {
        StarterGpo starter = create(name);
        run(changes().registry(starter, StarterHalf.COMPUTER, setting(name)));
        return get(starter.id());
    }

    static RegistryPol setting(String value) {
        return new RegistryPol(List.of(PolEntry.string("Software\\Policies\\Contoso", "Text", value)));
    }

    SysvolPath folder(GpoId id) {
        return StarterLocation.folder(id, connection().facts());
    }

    /** What SYSVOL holds of starter GPOs whose path names this GUID, permissions included. */
    Map<String, String> snapshot(GpoId id) {
        Map<String, String> all = new TreeMap<>();
        SysvolPath root = StarterLocation.root(connection().facts());
        if (connection().sysvol().find(root).isEmpty()) {
            return all;
        }
        for (SysvolEntry entry : connection().sysvol().tree(root)) {
            String path = entry.path().toString().toUpperCase(Locale.ROOT);
            if (path.contains(id.toString())) {
                String content = entry.directory()
                        ? "folder"
                        : HexFormat.of().formatHex(connection().sysvol().read(entry));
                all.put(path, content + connection().sysvol().readSecurity(entry.path()));
            }
        }
        return all;
    }
}
