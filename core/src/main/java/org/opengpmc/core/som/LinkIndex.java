// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.core.gpo.GpoId;

/** Links turned around: for every GPO where it is linked. */
public final class LinkIndex {
    private final List<SomLink> all;
    private final Map<GpoDn, List<SomLink>> byGpo;

    private LinkIndex(List<SomLink> all, Map<GpoDn, List<SomLink>> byGpo) {
        this.all = List.copyOf(all);
        this.byGpo = byGpo;
    }

    /** The links of these SOMs. */
    public static LinkIndex of(List<Som> soms) {
        List<SomLink> all = new ArrayList<>();
        Map<GpoDn, List<SomLink>> byGpo = new HashMap<>();
        // Many links have few GPOs: each DN is read once.
        Map<String, GpoDn> read = new HashMap<>();
        for (Som som : soms) {
            for (SomLink link : som.somLinks()) {
                all.add(link);
                GpoDn gpo = read.computeIfAbsent(link.link().dn(), GpoDn::parse);
                byGpo.computeIfAbsent(gpo, key -> new ArrayList<>()).add(link);
            }
        }
        return new LinkIndex(all, byGpo);
    }

    /** All links, SOM by SOM, each in link order. */
    public List<SomLink> all() {
        return all;
    }

    /** The links to the GPO of that DN, disabled ones too; those to a deleted GPO as well. */
    public List<SomLink> of(String gpoDn) {
        return List.copyOf(byGpo.getOrDefault(GpoDn.parse(gpoDn), List.of()));
    }

    /** The links to GPOs of that GUID, in whatever domain. */
    public List<SomLink> of(GpoId id) {
        return all.stream()
                .filter(link -> link.gpoId().filter(id::equals).isPresent())
                .toList();
    }
}
