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
     * @param silent the entries that the console reads and does not show
     * @param rest the entries that no policy explains
     */
    record Matches(List<AppliedPolicy> policies, List<PolEntry> silent, List<PolEntry> rest) {}

    static Matches match(List<PolEntry> entries, SettingsContext context, Side side) {
        RegistryValues values = new RegistryValues(entries, context.asNewConsole());
        PolicyMatcher matcher = new PolicyMatcher(values);
        List<AppliedPolicy> applied = new ArrayList<>();
        Set<String> names = new HashSet<>();
        PolicyCandidates candidates = PolicyCandidates.of(entries, context, side);
        for (CataloguedPolicy policy : candidates.ordered()) {
            if (!names.contains(policy.fullName())) {
                matcher.apply(policy, candidates.counts(policy)).ifPresent(a -> {
                    names.add(policy.fullName());
                    applied.add(a);
                });
            }
        }
        return new Matches(
                applied,
                entries.stream().filter(values::isSilent).toList(),
                entries.stream().filter(e -> !values.isExplained(e)).toList());
    }

    private Optional<AppliedPolicy> apply(CataloguedPolicy policy, boolean counts) {
        Optional<AppliedPolicy> applied = applied(policy, counts);
        if (counts) {
            PolicyElements.readFlags(policy, values);
        }
        return applied;
    }

    private Optional<AppliedPolicy> applied(CataloguedPolicy catalogued, boolean counts) {
        int before = values.explained();
        AdmxPolicy policy = catalogued.policy();
        Stated enabling = stated(catalogued, policy.enabledValue(), ON, policy.enabledList());
        Stated disabling = stated(catalogued, policy.disabledValue(), NOTHING, policy.disabledList());
        // Of two lists that both count, the console believes the second.
        boolean listsDisable = disabling != null && disabling.own() == null && !disabling.isEmpty();
        if (enabling != null && !enabling.isEmpty() && !(enabling.own() == null && listsDisable)) {
            return Optional.of(enabled(catalogued, enabling, before));
        }
        if (disabling != null && !disabling.isEmpty()) {
            return Optional.of(disabled(catalogued, disabling, before));
        }
        if (tellsByElements(policy, enabling, counts)
                && policy.elements().stream().anyMatch(this::isSet)) {
            return Optional.of(enabled(catalogued, Stated.NOTHING, before));
        }
        if (disabling != null && policy.elements().stream().anyMatch(this::isUnset)) {
            return Optional.of(disabled(catalogued, Stated.NOTHING, before));
        }
        return Optional.empty();
    }

    /**
     * Whether elements tell that a policy is enabled: if it says nothing itself, and also if nobody has written its own
     * value. The latter not of a version of a template that was not there.
     */
    private boolean tellsByElements(AdmxPolicy policy, @Nullable Stated enabling, boolean counts) {
        if (enabling != null || (policy.enabledValue() == null && policy.disabledValue() == null)) {
            return true;
        }
        String name = policy.valueName();
        return counts
                && (name == null
                        || (values.set(policy.key(), name) == null && values.deleted(policy.key(), name) == null));
    }

    private AppliedPolicy enabled(CataloguedPolicy policy, Stated stated, int before) {
        take(policy, stated);
        List<PolicyPart> parts = PolicyElements.of(policy, values);
        return new AppliedPolicy(policy, true, parts, both(stated.all(), before));
    }

    private AppliedPolicy disabled(CataloguedPolicy policy, Stated stated, int before) {
        take(policy, stated);
        PolicyElements.of(policy, values);
        return new AppliedPolicy(policy, false, List.of(), both(stated.all(), before));
    }

    private void take(CataloguedPolicy policy, Stated stated) {
        if (stated.own() != null) {
            values.explain(List.of(stated.own()));
        }
        values.list(stated.listed(), policy.store());
    }

    /** What states a policy is part of it, even if another one has explained it before. */
    private List<PolEntry> both(List<PolEntry> stating, int before) {
        Set<PolEntry> all = new LinkedHashSet<>(stating);
        all.addAll(values.explainedSince(before));
        return List.copyOf(all);
    }

    /**
     * What states a policy beside its elements.
     *
     * @param own what is done to its own value; null if it has none, or only lists count
     * @param listed what is done to values of the state's list
     */
    private record Stated(@Nullable PolEntry own, List<PolEntry> listed) {
        static final Stated NOTHING = new Stated(null, List.of());

        boolean isEmpty() {
            return own == null && listed.isEmpty();
        }

        List<PolEntry> all() {
            List<PolEntry> all = new ArrayList<>(listed);
            if (own != null) {
                all.add(0, own);
            }
            return all;
        }
    }

    /** What does what the policy says of a state; null if nothing does, empty if it says nothing. */
    private @Nullable Stated stated(
            CataloguedPolicy catalogued, @Nullable AdmxValue value, AdmxValue otherwise, List<AdmxItem> list) {
        AdmxPolicy policy = catalogued.policy();
        PolEntry own = null;
        if (policy.valueName() != null && (value != null || list.isEmpty())) {
            own = values.doing(policy.key(), policy.valueName(), value == null ? otherwise : value);
            if (own == null) {
                return null;
            }
        }
        List<PolEntry> listed = values.stating(list, catalogued.store());
        return listed == null ? null : new Stated(own, listed);
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
