// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.admx.AdmxElement;
import org.opengpmc.formats.admx.CataloguedPolicy;
import org.opengpmc.formats.registrypol.PolDirective;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * The policies that may stand behind the entries of Registry.pol, in the order in which they are tried: that of the
 * console, as if the templates of all stores were in one. Of several versions of a template, the one whose age fits that
 * of the GPO comes before; so do stores that were there for sure before others.
 */
final class PolicyCandidates {
    private static final double ENOUGH = 0.8;
    /** How far the templates that administrators work with are behind the newest, roughly. */
    private static final Period LAG = Period.ofMonths(18);

    /** How much older than its folder a template may be that does not tell its age, roughly. */
    private static final Period KEPT = Period.ofYears(3);

    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    private final SettingsContext context;
    private final Map<CataloguedPolicy, Set<PolEntry>> found = new LinkedHashMap<>();
    private Map<String, Integer> versions = Map.of();

    private PolicyCandidates(SettingsContext context) {
        this.context = context;
    }

    static PolicyCandidates of(List<PolEntry> entries, SettingsContext context, Side side) {
        PolicyCandidates candidates = new PolicyCandidates(context);
        for (PolEntry entry : entries) {
            for (String name : names(entry)) {
                candidates.add(context.templates().writing(entry.key(), name), entry, side);
            }
            for (CataloguedPolicy policy : context.templates().listing(entry.key())) {
                if (hasLine(policy, entry)) {
                    candidates.add(List.of(policy), entry, side);
                }
            }
        }
        candidates.versions = candidates.chosen();
        return candidates;
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

    /** Whether an entry is a line of one of the policy's lists, or empties it. */
    private static boolean hasLine(CataloguedPolicy policy, PolEntry entry) {
        boolean empties = entry.directive()
                .filter(PolDirective.DeleteAllValues.class::isInstance)
                .isPresent();
        return policy.policy().elements().stream()
                .anyMatch(e -> e instanceof AdmxElement.Lines lines
                        && RegistryValues.fold(lines.key()).equals(RegistryValues.fold(entry.key()))
                        && (empties || PolicyElements.isLine(lines, entry)));
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

    /** In the order in which they are tried. */
    List<CataloguedPolicy> ordered() {
        Map<Integer, Set<PolEntry>> explained = explained();
        Set<Integer> proven = proven();
        return PolicyOrder.inTurn(
                found.keySet(),
                Comparator.comparing((CataloguedPolicy p) -> !counts(p))
                        .thenComparing(p -> !proven.isEmpty() && !proven.contains(p.store()))
                        .thenComparing(p -> counts(p) ? 0 : -size(explained, p.store()))
                        .thenComparing(p -> counts(p) ? 0 : p.store()));
    }

    /** Whether a policy is of the version of its template that counts. */
    boolean counts(CataloguedPolicy policy) {
        return versions.getOrDefault(namespace(policy), -1) == policy.store();
    }

    /**
     * The stores that were there for sure: those with a template that stands alone, so that what it explains no template
     * of another store does. One that only explains what others do may be of another time or place.
     */
    private Set<Integer> proven() {
        IdentityHashMap<PolEntry, Set<Integer>> stores = new IdentityHashMap<>();
        Map<String, Set<PolEntry>> byTemplate = new HashMap<>();
        found.forEach((policy, entries) -> {
            if (counts(policy)) {
                entries.forEach(
                        e -> stores.computeIfAbsent(e, x -> new HashSet<>()).add(policy.store()));
                byTemplate
                        .computeIfAbsent(namespace(policy), n -> new HashSet<>())
                        .addAll(entries);
            }
        });
        Set<Integer> proven = new HashSet<>();
        byTemplate.forEach((namespace, entries) -> {
            if (entries.stream().allMatch(e -> stores.getOrDefault(e, Set.of()).size() == 1)) {
                proven.add(versions.getOrDefault(namespace, -1));
            }
        });
        return proven;
    }

    /** What each store explains of this GPO. */
    private Map<Integer, Set<PolEntry>> explained() {
        Map<Integer, Set<PolEntry>> explained = new HashMap<>();
        found.forEach((policy, entries) ->
                explained.computeIfAbsent(policy.store(), s -> new HashSet<>()).addAll(entries));
        return explained;
    }

    private static int size(Map<Integer, Set<PolEntry>> explained, int store) {
        return explained.getOrDefault(store, Set.of()).size();
    }

    /** The store whose version of each namespace counts. */
    private Map<String, Integer> chosen() {
        Map<String, Map<Integer, Version>> all = new HashMap<>();
        found.forEach((policy, entries) -> all.computeIfAbsent(namespace(policy), n -> new TreeMap<>())
                .computeIfAbsent(policy.store(), store -> new Version(store, since(policy), new HashSet<>()))
                .explained()
                .addAll(entries));
        Map<String, Integer> chosen = new HashMap<>();
        all.forEach((namespace, byStore) -> chosen.put(namespace, best(byStore.values())));
        return chosen;
    }

    /**
     * A version of a template.
     *
     * @param since it is no older than this
     * @param explained what it explains of this GPO
     */
    private record Version(int store, LocalDate since, Set<PolEntry> explained) {}

    /** Of the versions that can have been there, and that explain nearly as much as any, the one nearest in time. */
    private int best(Collection<Version> versions) {
        List<Version> inTime = versions.stream()
                .filter(v -> !v.since().isAfter(context.asOf()))
                .toList();
        Collection<Version> possible = inTime.isEmpty() ? versions : inTime;
        int most = possible.stream().mapToInt(v -> v.explained().size()).max().orElse(0);
        return possible.stream()
                .filter(v -> v.explained().size() >= most * ENOUGH)
                .min(Comparator.comparingLong(
                                (Version v) -> distance(context.templates().storeSince(v.store())))
                        .thenComparing(v -> -v.explained().size())
                        .thenComparing(Version::store))
                .map(Version::store)
                .orElseThrow();
    }

    /** A template is no older than this; one that does not tell is nearly as old as those beside it. */
    private LocalDate since(CataloguedPolicy policy) {
        LocalDate store = context.templates().storeSince(policy.store());
        boolean told = !policy.since().equals(LocalDate.MIN) || store.equals(LocalDate.MIN);
        return told ? policy.since() : store.minus(KEPT);
    }

    private long distance(LocalDate since) {
        if (since.equals(LocalDate.MIN)) {
            return Long.MAX_VALUE;
        }
        LocalDate day =
                context.asOf().equals(LocalDate.MAX) ? FAR : context.asOf().minus(LAG);
        return Math.abs(ChronoUnit.DAYS.between(since, day));
    }

    private static String namespace(CataloguedPolicy policy) {
        return policy.template().file().namespace();
    }
}
