// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.admx.AdmxElement;
import org.opengpmc.formats.admx.AdmxItem;
import org.opengpmc.formats.admx.AdmxPolicy;
import org.opengpmc.formats.admx.AdmxValue;
import org.opengpmc.formats.admx.CataloguedPolicy;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * Finds the policies behind the entries of Registry.pol. Policies are tried one after the other, and each takes away the
 * entries that it explains: what two templates share is shown once.
 */
final class PolicyMatcher {
    private static final AdmxValue ON = new AdmxValue.Numeric(1, false);
    private static final AdmxValue NOTHING = new AdmxValue.Delete();

    private final RegistryValues values;

    private PolicyMatcher(RegistryValues values) {
        this.values = values;
    }

    /**
     * What the entries configure.
     *
     * @param policies in the order in which they were tried
     * @param unmatched the entries that policies know, with other data than they write: the console does not show them
     * @param unknown the entries that no policy knows
     */
    record Matches(List<AppliedPolicy> policies, List<PolEntry> unmatched, List<PolEntry> unknown) {}

    static Matches match(List<PolEntry> entries, SettingsContext context, Side side) {
        RegistryValues values = new RegistryValues(entries, context.asNewConsole());
        PolicyMatcher matcher = new PolicyMatcher(values);
        List<AppliedPolicy> applied = new ArrayList<>();
        Set<String> names = new HashSet<>();
        PolicyCandidates candidates = PolicyCandidates.of(entries, context, side);
        for (CataloguedPolicy policy : candidates.ordered()) {
            if (!names.contains(policy.fullName())) {
                matcher.apply(policy).ifPresent(a -> {
                    names.add(policy.fullName());
                    applied.add(a);
                });
            }
        }
        List<PolEntry> rest =
                entries.stream().filter(e -> !values.isExplained(e)).toList();
        Set<PolEntry> known = candidates.known();
        return new Matches(
                applied,
                rest.stream().filter(known::contains).toList(),
                rest.stream().filter(e -> !known.contains(e)).toList());
    }

    private Optional<AppliedPolicy> apply(CataloguedPolicy catalogued) {
        int before = values.explained();
        List<PolEntry> enabling = enabling(catalogued);
        if (enabling != null) {
            values.explain(enabling, catalogued);
            List<PolicyPart> parts = PolicyElements.of(catalogued, values);
            return Optional.of(new AppliedPolicy(catalogued, true, parts, both(enabling, before)));
        }
        List<PolEntry> disabling = disabling(catalogued);
        if (disabling != null) {
            values.explain(disabling, catalogued);
            PolicyElements.of(catalogued, values);
            return Optional.of(new AppliedPolicy(catalogued, false, List.of(), both(disabling, before)));
        }
        return Optional.empty();
    }

    /** What states a policy is part of it, even if another one has explained it before. */
    private List<PolEntry> both(List<PolEntry> stating, int before) {
        Set<PolEntry> all = new LinkedHashSet<>(stating);
        all.addAll(values.explainedSince(before));
        return List.copyOf(all);
    }

    /** The entries beside its elements that enable the policy; null if it is not enabled. */
    private @Nullable List<PolEntry> enabling(CataloguedPolicy catalogued) {
        AdmxPolicy policy = catalogued.policy();
        List<PolEntry> entries = stated(catalogued, policy.enabledValue(), ON, policy.enabledList());
        if (entries != null && !entries.isEmpty()) {
            return entries;
        }
        boolean tellsByElements = entries != null || (policy.enabledValue() == null && policy.disabledValue() == null);
        return tellsByElements && policy.elements().stream().anyMatch(this::isSet) ? List.of() : null;
    }

    /** The entries that disable the policy; null if they do not. */
    private @Nullable List<PolEntry> disabling(CataloguedPolicy catalogued) {
        AdmxPolicy policy = catalogued.policy();
        List<PolEntry> entries = stated(catalogued, policy.disabledValue(), NOTHING, policy.disabledList());
        if (entries == null || !entries.isEmpty()) {
            return entries;
        }
        return policy.elements().stream().anyMatch(this::isUnset) ? List.of() : null;
    }

    /** The entries that do what the policy says of a state; null if not all do, empty if it says nothing. */
    private @Nullable List<PolEntry> stated(
            CataloguedPolicy catalogued, @Nullable AdmxValue value, AdmxValue otherwise, List<AdmxItem> list) {
        AdmxPolicy policy = catalogued.policy();
        List<PolEntry> entries = new ArrayList<>();
        if (policy.valueName() != null && (value != null || list.isEmpty())) {
            PolEntry entry = values.doing(policy.key(), policy.valueName(), value == null ? otherwise : value);
            if (entry == null) {
                return null;
            }
            entries.add(entry);
        }
        List<PolEntry> listed = values.stating(list, catalogued.store());
        if (listed == null) {
            return null;
        }
        entries.addAll(listed);
        return entries;
    }

    /** Whether an element is as only an enabled policy makes it. */
    private boolean isSet(AdmxElement element) {
        if (element instanceof AdmxElement.Lines lines) {
            return !PolicyElements.linesOf(values, lines).isEmpty();
        }
        if (element instanceof AdmxElement.Flag flag) {
            return PolicyElements.flag(values, flag, true) != null;
        }
        return PolicyElements.valueOf(values, element) != null;
    }

    /** Whether an element is as a disabled policy leaves it. */
    private boolean isUnset(AdmxElement element) {
        if (element instanceof AdmxElement.Lines) {
            return !values.emptied(element.key()).isEmpty();
        }
        if (element instanceof AdmxElement.Flag flag && PolicyElements.flag(values, flag, false) != null) {
            return true;
        }
        return values.deleted(element.key(), element.valueName()) != null;
    }
}
