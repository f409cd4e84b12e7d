// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.registry.PolicyPart.Kind;
import org.opengpmc.core.settings.registry.PolicyPart.Line;
import org.opengpmc.formats.admx.AdmlControl;
import org.opengpmc.formats.admx.AdmxElement;
import org.opengpmc.formats.admx.AdmxElement.ChoiceItem;
import org.opengpmc.formats.admx.AdmxItem;
import org.opengpmc.formats.admx.AdmxValue;
import org.opengpmc.formats.admx.CataloguedPolicy;
import org.opengpmc.formats.registrypol.PolEntry;

/** What is set in the controls of an enabled policy. */
final class PolicyElements {
    private static final AdmxValue ON = new AdmxValue.Number(1, false);
    private static final AdmxValue OFF = new AdmxValue.Number(0, false);
    private static final AdmxValue NOTHING = new AdmxValue.Delete();

    private final RegistryValues values;
    private final Set<PolEntry> explained;

    PolicyElements(RegistryValues values, Set<PolEntry> explained) {
        this.values = values;
        this.explained = explained;
    }

    PolicyPart part(CataloguedPolicy policy, AdmlControl control) {
        AdmxElement element = policy.element(control).orElse(null);
        String name = control.label();
        if (element instanceof AdmxElement.Flag flag) {
            return new PolicyPart.CheckBox(name, checked(flag));
        }
        if (element instanceof AdmxElement.Choice choice) {
            return new PolicyPart.Single(name, Kind.DROP_DOWN_LIST, chosen(policy, choice));
        }
        if (element instanceof AdmxElement.Decimal) {
            return new PolicyPart.Single(name, Kind.NUMERIC, text(element));
        }
        if (element instanceof AdmxElement.Text) {
            return new PolicyPart.Single(name, Kind.EDIT_TEXT, text(element));
        }
        if (element instanceof AdmxElement.MultiText) {
            PolEntry entry = values.set(element.key(), element.valueName());
            return new PolicyPart.MultiText(
                    name, entry == null ? null : entry.asStrings().orElse(List.of()));
        }
        if (element instanceof AdmxElement.Lines list) {
            return new PolicyPart.ListBox(name, list.explicitValue(), list.additive(), list.valuePrefix(), lines(list));
        }
        return new PolicyPart.Text(name);
    }

    /** Notes the entries that an element of an enabled policy stands for, whether it has a control or not. */
    void explain(AdmxElement element) {
        if (element instanceof AdmxElement.Lines list) {
            explained.addAll(linesOf(values, list));
            explained.addAll(values.emptied(list.key()));
            return;
        }
        note(values.set(element.key(), element.valueName()));
        note(values.deleted(element.key(), element.valueName()));
        if (element instanceof AdmxElement.Flag flag) {
            flag.trueList().forEach(this::note);
            flag.falseList().forEach(this::note);
        } else if (element instanceof AdmxElement.Choice choice) {
            choice.items().forEach(item -> item.values().forEach(this::note));
        }
    }

    private void note(AdmxItem item) {
        note(values.doing(item.key(), item.valueName(), item.value()));
    }

    private void note(@Nullable PolEntry entry) {
        if (entry != null) {
            explained.add(entry);
        }
    }

    private @Nullable Boolean checked(AdmxElement.Flag flag) {
        if (does(flag, flag.trueValue(), flag.trueList(), ON)) {
            return true;
        }
        if (does(flag, flag.falseValue(), flag.falseList(), OFF)
                || does(flag, flag.falseValue(), flag.falseList(), NOTHING)) {
            return false;
        }
        return null;
    }

    private boolean does(AdmxElement.Flag flag, @Nullable AdmxValue value, List<AdmxItem> list, AdmxValue otherwise) {
        if (value == null && !list.isEmpty()) {
            return values.doing(list) != null;
        }
        return values.doing(flag.key(), flag.valueName(), value == null ? otherwise : value) != null
                && (list.isEmpty() || values.doing(list) != null);
    }

    private @Nullable String chosen(CataloguedPolicy policy, AdmxElement.Choice choice) {
        for (ChoiceItem item : choice.items()) {
            boolean value =
                    item.value() == null || values.doing(choice.key(), choice.valueName(), item.value()) != null;
            if (value
                    && values.doing(item.values()) != null
                    && (item.value() != null || !item.values().isEmpty())) {
                return policy.displayName(item);
            }
        }
        return null;
    }

    private @Nullable String text(AdmxElement element) {
        PolEntry entry = values.set(element.key(), element.valueName());
        return entry == null ? null : RegistryData.text(entry);
    }

    private @Nullable List<Line> lines(AdmxElement.Lines list) {
        List<PolEntry> entries = linesOf(values, list);
        if (entries.isEmpty()) {
            return null;
        }
        return entries.stream()
                .map(e -> new Line(e.valueName(), RegistryData.text(e)))
                .toList();
    }

    /** The entries that are lines of a list. */
    static List<PolEntry> linesOf(RegistryValues values, AdmxElement.Lines list) {
        List<PolEntry> lines = new ArrayList<>();
        String prefix = list.valuePrefix();
        for (PolEntry entry : values.in(list.key())) {
            String name = entry.valueName();
            boolean named = prefix == null
                    || (name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))
                            && isNumber(name.substring(prefix.length())));
            if (named && !name.isEmpty()) {
                lines.add(entry);
            }
        }
        return lines;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
