// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.admx.CataloguedPolicy;
import org.opengpmc.formats.registrypol.PolDirective;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * The policies that may stand behind the entries of Registry.pol, in the order in which they are tried. In one store
 * that is the order of its templates. Of several stores, which no console ever sees together, the one comes first that
 * explains most of this GPO; of several versions of a template, the newest that was there when the GPO was read.
 */
final class PolicyCandidates {
    private final SettingsContext context;
    private final Map<CataloguedPolicy, Set<PolEntry>> found = new LinkedHashMap<>();

    private PolicyCandidates(SettingsContext context) {
        this.context = context;
    }

    static List<CataloguedPolicy> of(List<PolEntry> entries, SettingsContext context, Side side) {
        PolicyCandidates candidates = new PolicyCandidates(context);
        for (PolEntry entry : entries) {
            for (String name : names(entry)) {
                candidates.add(context.templates().writing(entry.key(), name), entry, side);
            }
            candidates.add(context.templates().listing(entry.key()), entry, side);
        }
        return candidates.ordered();
    }

    /** The values that an entry is about. */
    private static List<String> names(PolEntry entry) {
        PolDirective directive = entry.directive().orElse(null);
        if (directive instanceof PolDirective.DeleteValue delete) {
            return List.of(delete.valueName());
        }
        if (directive instanceof PolDirective.DeleteValues delete) {
            return delete.valueNames();
        }
        return List.of(directive instanceof PolDirective.Soft soft ? soft.valueName() : entry.valueName());
    }

    private void add(List<CataloguedPolicy> policies, PolEntry entry, Side side) {
        for (CataloguedPolicy policy : policies) {
            boolean ofSide = side == Side.COMPUTER
                    ? policy.policy().forMachines()
                    : policy.policy().forUsers();
            if (ofSide) {
                found.computeIfAbsent(policy, p -> new HashSet<>()).add(entry);
            }
        }
    }

    private List<CataloguedPolicy> ordered() {
        Map<String, Integer> version = versions();
        Map<Integer, Set<PolEntry>> explained = new HashMap<>();
        found.forEach((policy, entries) -> explained
                .computeIfAbsent(policy.store(), s -> new HashSet<>())
                .addAll(entries));
        List<CataloguedPolicy> all = new ArrayList<>(found.keySet());
        all.sort(Comparator.comparing((CataloguedPolicy p) -> version.get(namespace(p)) != p.store())
                .thenComparing(
                        p -> explained.getOrDefault(p.store(), Set.of()).size(), Comparator.reverseOrder())
                .thenComparing(CataloguedPolicy::order));
        return all;
    }

    /** The store whose version of each namespace counts. */
    private Map<String, Integer> versions() {
        Map<String, CataloguedPolicy> best = new HashMap<>();
        for (CataloguedPolicy policy : found.keySet()) {
            best.merge(namespace(policy), policy, this::better);
        }
        Map<String, Integer> stores = new HashMap<>();
        best.forEach((namespace, policy) -> stores.put(namespace, policy.store()));
        return stores;
    }

    private CataloguedPolicy better(CataloguedPolicy a, CataloguedPolicy b) {
        if (a.store() == b.store() || a.since().equals(b.since())) {
            return a.store() <= b.store() ? a : b;
        }
        CataloguedPolicy newer = a.since().isAfter(b.since()) ? a : b;
        LocalDate day = context.asOf();
        return newer.since().isAfter(day) ? (newer == a ? b : a) : newer;
    }

    private static String namespace(CataloguedPolicy policy) {
        return policy.template().file().namespace();
    }
}
