// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.admx.AdmxItem;
import org.opengpmc.formats.admx.AdmxValue;
import org.opengpmc.formats.registrypol.PolDirective;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * Registry.pol by key and value: what it sets and what it deletes. Names are without regard to case. An entry that a
 * policy has explained is gone for all others, as in the console.
 */
final class RegistryValues {
    private final Map<String, Key> keys = new HashMap<>();
    private final IdentityHashMap<PolEntry, Boolean> explained = new IdentityHashMap<>();
    private final IdentityHashMap<PolEntry, Integer> listed = new IdentityHashMap<>();
    private final Set<PolEntry> silent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PolEntry> inOrder = new ArrayList<>();
    private final boolean seesLists;

    /** What is done to one key. */
    private static final class Key {
        final Map<String, PolEntry> set = new LinkedHashMap<>();
        final Map<String, PolEntry> deleted = new HashMap<>();
        final List<PolEntry> emptied = new ArrayList<>();
    }

    /**
     * @param seesLists whether the state of a flag that has lists and no value of its own is seen; older consoles do not
     */
    RegistryValues(List<PolEntry> entries, boolean seesLists) {
        this.seesLists = seesLists;
        entries.forEach(this::add);
    }

    /** Whether the state of a flag that has lists and no value of its own is seen. */
    boolean seesLists() {
        return seesLists;
    }

    private void add(PolEntry entry) {
        Key key = keys.computeIfAbsent(fold(entry.key()), k -> new Key());
        PolDirective directive = entry.directive().orElse(null);
        if (directive == null) {
            key.set.put(name(entry.valueName()), entry);
        } else if (directive instanceof PolDirective.Soft soft) {
            key.set.put(name(soft.valueName()), entry);
        } else if (directive instanceof PolDirective.DeleteValue delete) {
            key.deleted.put(name(delete.valueName()), entry);
        } else if (directive instanceof PolDirective.DeleteValues delete) {
            delete.valueNames().forEach(n -> key.deleted.put(name(n), entry));
        } else if (directive instanceof PolDirective.DeleteAllValues) {
            key.emptied.add(entry);
        }
    }

    /** Takes entries away: a policy has explained them. */
    void explain(Collection<PolEntry> entries) {
        for (PolEntry entry : entries) {
            if (explained.putIfAbsent(entry, true) == null) {
                inOrder.add(entry);
            }
        }
    }

    /** Takes entries away that the list of a policy's state explains: lists of other policies of its store still count them. */
    void list(Collection<PolEntry> entries, int store) {
        entries.stream().filter(e -> !isExplained(e)).forEach(e -> listed.put(e, store));
        explain(entries);
    }

    /** Takes entries away that the console reads and does not show. */
    void silence(Collection<PolEntry> entries) {
        for (PolEntry entry : entries) {
            if (explained.putIfAbsent(entry, true) == null) {
                silent.add(entry);
            }
        }
    }

    /** Whether an entry was taken away without being shown. */
    boolean isSilent(PolEntry entry) {
        return silent.contains(entry);
    }

    /** How many entries policies have explained so far. */
    int explained() {
        return inOrder.size();
    }

    /** The entries explained since there were so many. */
    List<PolEntry> explainedSince(int before) {
        return List.copyOf(inOrder.subList(before, inOrder.size()));
    }

    /** Whether a policy has explained an entry. */
    boolean isExplained(PolEntry entry) {
        return explained.containsKey(entry);
    }

    /** The entry that sets a value; null if none does. */
    @Nullable PolEntry set(String key, String valueName) {
        Key found = keys.get(fold(key));
        return found == null ? null : left(found.set.get(name(valueName)));
    }

    /** The entry that deletes a value; null if none does. */
    @Nullable PolEntry deleted(String key, String valueName) {
        Key found = keys.get(fold(key));
        return found == null ? null : left(found.deleted.get(name(valueName)));
    }

    /** The entries that set values of a key, in the order of the file. */
    List<PolEntry> in(String key) {
        Key found = keys.get(fold(key));
        return found == null
                ? List.of()
                : found.set.values().stream().filter(e -> !isExplained(e)).toList();
    }

    /** The entries that delete all values of a key. */
    List<PolEntry> emptied(String key) {
        Key found = keys.get(fold(key));
        return found == null
                ? List.of()
                : found.emptied.stream().filter(e -> !isExplained(e)).toList();
    }

    private @Nullable PolEntry left(@Nullable PolEntry entry) {
        return entry == null || isExplained(entry) ? null : entry;
    }

    /** The entry that does to a value what a template says; null if none does. */
    @Nullable PolEntry doing(String key, String valueName, AdmxValue value) {
        return doing(key, valueName, value, this::left);
    }

    private @Nullable PolEntry doing(
            String key, String valueName, AdmxValue value, UnaryOperator<@Nullable PolEntry> left) {
        Key found = keys.get(fold(key));
        if (found == null) {
            return null;
        }
        if (value instanceof AdmxValue.Delete) {
            return left.apply(found.deleted.get(name(valueName)));
        }
        PolEntry entry = left.apply(found.set.get(name(valueName)));
        return entry != null && holds(entry, value) ? entry : null;
    }

    /** The entries that do all that a list says; null if one is missing. */
    @Nullable List<PolEntry> doing(List<AdmxItem> items) {
        List<PolEntry> entries = doingSome(items);
        return entries.size() < items.size() ? null : entries;
    }

    /**
     * The entries that do some of what the list of a policy's state says, as for the console one is enough; null if none
     * does, empty if the list is.
     */
    @Nullable List<PolEntry> stating(List<AdmxItem> items, int store) {
        List<PolEntry> entries = doing(items, e -> e == null || !isExplained(e) || isListed(e, store) ? e : null);
        return entries.isEmpty() && !items.isEmpty() ? null : entries;
    }

    private boolean isListed(PolEntry entry, int store) {
        return listed.getOrDefault(entry, -1) == store;
    }

    /** The entries that do something of what a list says. */
    List<PolEntry> doingSome(List<AdmxItem> items) {
        return doing(items, this::left);
    }

    private List<PolEntry> doing(List<AdmxItem> items, UnaryOperator<@Nullable PolEntry> left) {
        List<PolEntry> entries = new ArrayList<>();
        for (AdmxItem item : items) {
            PolEntry entry = doing(item.key(), item.valueName(), item.value(), left);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean holds(PolEntry entry, AdmxValue value) {
        if (value instanceof AdmxValue.Numeric number) {
            long wanted = number.isLong() ? number.number() : number.number() & 0xFFFF_FFFFL;
            return entry.asNumber().isPresent() && entry.asNumber().getAsLong() == wanted;
        }
        return value instanceof AdmxValue.Text text
                && entry.asString().filter(text.text()::equalsIgnoreCase).isPresent();
    }

    static String fold(String key) {
        String name = key.endsWith("\\") ? key.substring(0, key.length() - 1) : key;
        return name.toLowerCase(Locale.ROOT);
    }

    private static String name(String valueName) {
        return valueName.toLowerCase(Locale.ROOT);
    }
}
