// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** What is set in the controls of a policy. Takes away the entries of its elements, with or without control. */
final class PolicyElements {
    private static final AdmxValue ON = new AdmxValue.Numeric(1, false);
    private static final AdmxValue OFF = new AdmxValue.Numeric(0, false);
    private static final AdmxValue NOTHING = new AdmxValue.Delete();

    private final CataloguedPolicy policy;
    private final RegistryValues values;
    private final Map<String, PolicyPart> parts = new HashMap<>();

    private PolicyElements(CataloguedPolicy policy, RegistryValues values) {
        this.policy = policy;
        this.values = values;
    }

    static List<PolicyPart> of(CataloguedPolicy policy, RegistryValues values) {
        PolicyElements elements = new PolicyElements(policy, values);
        Map<String, String> labels = new HashMap<>();
        policy.controls().forEach(c -> labels.putIfAbsent(c.element(), c.label()));
        for (AdmxElement element : policy.policy().elements()) {
            elements.parts.putIfAbsent(element.id(), elements.part(element, labels.getOrDefault(element.id(), "")));
        }
        return policy.controls().stream().map(elements::part).toList();
    }

    private PolicyPart part(AdmlControl control) {
        PolicyPart part = control.element().isEmpty() ? null : parts.get(control.element());
        return part == null ? new PolicyPart.Text(control.label()) : part;
    }

    private PolicyPart part(AdmxElement element, String name) {
        if (element instanceof AdmxElement.Flag flag) {
            return new PolicyPart.CheckBox(name, checked(flag));
        }
        if (element instanceof AdmxElement.Choice choice) {
            return new PolicyPart.Single(name, Kind.DROP_DOWN_LIST, chosen(choice));
        }
        if (element instanceof AdmxElement.Lines list) {
            return new PolicyPart.ListBox(name, list.explicitValue(), list.additive(), list.valuePrefix(), lines(list));
        }
        PolEntry entry = taken(element);
        if (element instanceof AdmxElement.MultiText) {
            return new PolicyPart.MultiText(
                    name, entry == null ? null : entry.asStrings().orElse(List.of()));
        }
        Kind kind = element instanceof AdmxElement.Decimal ? Kind.NUMERIC : Kind.EDIT_TEXT;
        return new PolicyPart.Single(name, kind, entry == null ? null : RegistryData.text(entry));
    }

    /** The entry that sets the element's value, taken away; one that deletes it is taken away too. */
    private @Nullable PolEntry taken(AdmxElement element) {
        PolEntry deleting = values.deleted(element.key(), element.valueName());
        if (deleting != null) {
            values.explain(List.of(deleting));
        }
        PolEntry entry = valueOf(values, element);
        if (entry != null) {
            values.explain(List.of(entry));
        }
        return entry;
    }

    /** The entry that sets an element's value, with data of its type; null if none does. */
    static @Nullable PolEntry valueOf(RegistryValues values, AdmxElement element) {
        PolEntry entry = values.set(element.key(), element.valueName());
        if (entry == null) {
            return null;
        }
        return fits(entry, values, element) ? entry : null;
    }

    private static boolean fits(PolEntry entry, RegistryValues values, AdmxElement element) {
        if (element instanceof AdmxElement.MultiText) {
            return entry.asStrings().isPresent();
        }
        if (element instanceof AdmxElement.Text) {
            return entry.asStrings().isEmpty();
        }
        if (element instanceof AdmxElement.Decimal decimal) {
            return decimal.asText() || entry.asNumber().isPresent();
        }
        return !(element instanceof AdmxElement.Choice choice) || isChosen(values, choice);
    }

    /**
     * Takes away what the console reads of flags with lists even if they are in no state by it, as when it does not see
     * them or half of what they write is missing.
     */
    static void readFlags(CataloguedPolicy policy, RegistryValues values) {
        for (AdmxElement element : policy.policy().elements()) {
            if (element instanceof AdmxElement.Flag flag) {
                readFlag(flag, flag.trueValue(), flag.trueList(), values);
                readFlag(flag, flag.falseValue(), flag.falseList(), values);
            }
        }
    }

    private static void readFlag(
            AdmxElement.Flag flag, @Nullable AdmxValue value, List<AdmxItem> list, RegistryValues values) {
        if (!list.isEmpty()) {
            values.silence(values.doingSome(list));
            PolEntry entry = value == null ? null : values.doing(flag.key(), flag.valueName(), value);
            values.silence(entry == null ? List.of() : List.of(entry));
        }
    }

    private @Nullable Boolean checked(AdmxElement.Flag flag) {
        for (boolean state : new boolean[] {true, false}) {
            List<PolEntry> entries = flag(values, flag, state);
            if (entries != null) {
                values.explain(entries);
                taken(flag);
                return state;
            }
        }
        taken(flag);
        return null;
    }

    /**
     * The entries that make a flag true or false; null if it is not. Older consoles do not see the state of a flag
     * that has lists and no value.
     */
    static @Nullable List<PolEntry> flag(RegistryValues values, AdmxElement.Flag flag, boolean state) {
        AdmxValue value = state ? flag.trueValue() : flag.falseValue();
        List<AdmxItem> list = state ? flag.trueList() : flag.falseList();
        if (value == null && !list.isEmpty() && !values.seesLists()) {
            return null;
        }
        List<PolEntry> entries = new ArrayList<>();
        if (list.isEmpty() || value != null) {
            PolEntry entry = values.doing(flag.key(), flag.valueName(), value != null ? value : state ? ON : OFF);
            if (entry == null && value == null && !state) {
                entry = values.doing(flag.key(), flag.valueName(), NOTHING);
            }
            if (entry == null) {
                return null;
            }
            entries.add(entry);
        }
        List<PolEntry> listed = values.doing(list);
        if (listed == null) {
            return null;
        }
        entries.addAll(listed);
        return entries;
    }

    /** Whether the values are those of one of the choices. */
    static boolean isChosen(RegistryValues values, AdmxElement.Choice choice) {
        return choice.items().stream().anyMatch(item -> choice(values, choice, item) != null);
    }

    private @Nullable String chosen(AdmxElement.Choice choice) {
        for (ChoiceItem item : choice.items()) {
            List<PolEntry> entries = choice(values, choice, item);
            if (entries != null) {
                values.explain(entries);
                return policy.displayName(item);
            }
        }
        taken(choice);
        return null;
    }

    /** The entries that make a choice; null if it is not made. */
    private static @Nullable List<PolEntry> choice(RegistryValues values, AdmxElement.Choice choice, ChoiceItem item) {
        List<PolEntry> entries = new ArrayList<>();
        if (item.value() != null) {
            PolEntry entry = values.doing(choice.key(), choice.valueName(), item.value());
            if (entry == null) {
                return null;
            }
            entries.add(entry);
        }
        List<PolEntry> listed = values.doing(item.values());
        if (listed == null) {
            return null;
        }
        entries.addAll(listed);
        return entries.isEmpty() ? null : entries;
    }

    private @Nullable List<Line> lines(AdmxElement.Lines list) {
        List<PolEntry> entries = linesOf(values, list);
        values.explain(entries);
        values.explain(values.emptied(list.key()));
        if (entries.isEmpty()) {
            return null;
        }
        return entries.stream()
                .map(e -> new Line(e.valueName(), RegistryData.text(e)))
                .toList();
    }

    /** The entries that are lines of a list. */
    static List<PolEntry> linesOf(RegistryValues values, AdmxElement.Lines list) {
        return values.in(list.key()).stream().filter(e -> isLine(list, e)).toList();
    }

    /** Whether an entry of a list's key is one of its lines: their names are numbered if the list has a prefix. */
    static boolean isLine(AdmxElement.Lines list, PolEntry entry) {
        String name = entry.valueName();
        String prefix = list.valuePrefix();
        boolean named = prefix == null
                || (name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))
                        && isNumber(name.substring(prefix.length())));
        return named && !name.isEmpty() && entry.directive().isEmpty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
