// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.domain.DomainFacts;

/** All GPOs of a domain in memory: finds many of them without asking the server again. */
public final class GpoIndex {
    private final DomainFacts facts;
    private final List<Gpo> all;
    private final Map<GpoId, Gpo> byId = new HashMap<>();
    private final Map<String, List<Gpo>> byName = new HashMap<>();

    GpoIndex(List<Gpo> all, DomainFacts facts) {
        this.all = all;
        this.facts = facts;
        for (Gpo gpo : all) {
            byId.put(gpo.id(), gpo);
            byName.computeIfAbsent(key(gpo.displayName()), k -> new ArrayList<>())
                    .add(gpo);
        }
    }

    /** All of them, by display name. */
    public List<Gpo> all() {
        return List.copyOf(all);
    }

    /** The GPO of that GUID. */
    public Optional<Gpo> byId(GpoId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The same as {@link Gpos#find}. */
    public Gpo find(String nameOrGuid) {
        Optional<GpoId> id = GpoId.parse(nameOrGuid);
        List<Gpo> found =
                id.map(i -> byId(i).stream().toList()).orElseGet(() -> byName.getOrDefault(key(nameOrGuid), List.of()));
        return Gpos.one(found, nameOrGuid, facts);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
