// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.core.domain.DomainFacts;

/** All SOMs of a domain in memory: finds many of them, and what is above each, without asking the server again. */
public final class SomIndex {
    private final DomainFacts facts;
    private final List<Som> all;
    private final Map<DN, Som> byDn = new HashMap<>();
    private final Map<String, List<Som>> byName = new HashMap<>();

    SomIndex(List<Som> all, DomainFacts facts) {
        this.all = all;
        this.facts = facts;
        for (Som som : all) {
            DN dn = som.parsedDn();
            byDn.put(dn, som);
            byName.computeIfAbsent(key(CanonicalName.of(dn).leaf()), k -> new ArrayList<>())
                    .add(som);
        }
    }

    /** All of them, as {@link Soms#list()} gives them. */
    public List<Som> all() {
        return all;
    }

    /** The SOM of that DN. */
    public Optional<Som> byDn(DN dn) {
        return Optional.ofNullable(byDn.get(dn));
    }

    /** The same as {@link Soms#find}, but for containers, which are not here. */
    public Som find(String name) {
        SomName wanted = SomName.of(name, facts);
        Som found = wanted.asDn().map(byDn::get).orElse(null);
        if (found != null) {
            return found;
        }
        String leaf = name.isBlank() ? facts.dnsName() : wanted.leaf();
        List<Som> named = Stream.of(key(leaf), key(wanted.siteLeaf()))
                .distinct()
                .flatMap(key -> byName.getOrDefault(key, List.of()).stream())
                .filter(som -> name.isBlank() ? som.type() == Som.Type.DOMAIN : wanted.matches(som))
                .toList();
        return wanted.one(named, facts);
    }

    /** A SOM and everything above it, up to the domain; a site alone. */
    public List<Som> chain(Som som) {
        List<Som> chain = new ArrayList<>(List.of(som));
        if (som.type() != Som.Type.SITE) {
            for (DN dn = som.parsedDn().getParent(); dn != null; dn = dn.getParent()) {
                byDn(dn).ifPresent(chain::add);
            }
        }
        return List.copyOf(chain);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
