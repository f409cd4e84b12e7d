// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.admx.AdmxElement;
import org.opengpmc.formats.admx.AdmxPolicy;
import org.opengpmc.formats.admx.AdmxValue;
import org.opengpmc.formats.admx.CataloguedPolicy;
import org.opengpmc.formats.registrypol.PolDirective;
import org.opengpmc.formats.registrypol.PolEntry;

/** Finds the policies behind the entries of Registry.pol. */
final class PolicyMatcher {
    private static final AdmxValue ON = new AdmxValue.Number(1, false);
    private static final AdmxValue NOTHING = new AdmxValue.Delete();

    private final RegistryValues values;
    private final Set<PolEntry> explained = Collections.newSetFromMap(new IdentityHashMap<>());

    private PolicyMatcher(RegistryValues values) {
        this.values = values;
    }

    /**
     * What the entries configure.
     *
     * @param policies in the order of their first entries
     * @param rest the entries that no policy explains
     */
    record Matches(List<AppliedPolicy> policies, List<PolEntry> rest) {}

    static Matches match(List<PolEntry> entries, AdmxCatalogue catalogue, Side side) {
        PolicyMatcher matcher = new PolicyMatcher(new RegistryValues(entries));
        Map<String, AppliedPolicy> applied = new LinkedHashMap<>();
        Map<String, CataloguedPolicy> candidates = new LinkedHashMap<>();
        for (PolEntry entry : entries) {
            for (String name : names(entry)) {
                catalogue.writing(entry.key(), name).forEach(p -> candidates.put(p.fullName(), p));
            }
            catalogue.listing(entry.key()).forEach(p -> candidates.put(p.fullName(), p));
        }
        candidates.forEach((name, policy) -> {
            boolean ofSide = side == Side.COMPUTER
                    ? policy.policy().forMachines()
                    : policy.policy().forUsers();
            if (ofSide) {
                matcher.apply(policy).ifPresent(a -> applied.put(name, a));
            }
        });
        List<PolEntry> rest =
                entries.stream().filter(e -> !matcher.explained.contains(e)).toList();
        return new Matches(List.copyOf(applied.values()), rest);
    }

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

    private Optional<AppliedPolicy> apply(CataloguedPolicy catalogued) {
        AdmxPolicy policy = catalogued.policy();
        List<PolEntry> enabling = enabling(policy);
        if (enabling != null) {
            explained.addAll(enabling);
            List<PolicyPart> parts = new ArrayList<>();
            PolicyElements elements = new PolicyElements(values, explained);
            catalogued.controls().forEach(control -> parts.add(elements.part(catalogued, control)));
            policy.elements().forEach(elements::explain);
            return Optional.of(new AppliedPolicy(catalogued, true, parts));
        }
        List<PolEntry> disabling = disabling(policy);
        if (disabling != null) {
            explained.addAll(disabling);
            return Optional.of(new AppliedPolicy(catalogued, false, List.of()));
        }
        return Optional.empty();
    }

    /** The entries that enable the policy; null if they do not. */
    private @Nullable List<PolEntry> enabling(AdmxPolicy policy) {
        List<PolEntry> entries = new ArrayList<>();
        if (policy.valueName() != null) {
            AdmxValue on = policy.enabledValue() == null ? ON : policy.enabledValue();
            PolEntry entry = values.doing(policy.key(), policy.valueName(), on);
            if (entry == null) {
                return null;
            }
            entries.add(entry);
        }
        if (!policy.enabledList().isEmpty()) {
            List<PolEntry> list = values.doing(policy.enabledList());
            if (list == null) {
                return null;
            }
            entries.addAll(list);
        }
        if (entries.isEmpty()) {
            boolean set = policy.elements().stream().anyMatch(this::isSet);
            return set ? entries : null;
        }
        return entries;
    }

    /** The entries that disable the policy; null if they do not. */
    private @Nullable List<PolEntry> disabling(AdmxPolicy policy) {
        List<PolEntry> entries = new ArrayList<>();
        if (policy.valueName() != null) {
            AdmxValue off = policy.disabledValue() == null ? NOTHING : policy.disabledValue();
            PolEntry entry = values.doing(policy.key(), policy.valueName(), off);
            if (entry == null) {
                return null;
            }
            entries.add(entry);
        }
        if (!policy.disabledList().isEmpty()) {
            List<PolEntry> list = values.doing(policy.disabledList());
            if (list == null) {
                return null;
            }
            entries.addAll(list);
        }
        for (AdmxElement element : policy.elements()) {
            entries.addAll(deletions(element));
        }
        return entries.isEmpty() ? null : entries;
    }

    private boolean isSet(AdmxElement element) {
        if (element instanceof AdmxElement.Lines lines) {
            return !PolicyElements.linesOf(values, lines).isEmpty();
        }
        return values.set(element.key(), element.valueName()) != null;
    }

    private List<PolEntry> deletions(AdmxElement element) {
        if (element instanceof AdmxElement.Lines) {
            return values.emptied(element.key());
        }
        PolEntry entry = values.deleted(element.key(), element.valueName());
        return entry == null ? List.of() : List.of(entry);
    }
}
