// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one or many stores: which policies write a registry value. Immutable. A namespace may come in several
 * stores, as versions of a template do; all versions are kept. In one store only the first template of a namespace
 * counts.
 */
public final class AdmxCatalogue {
    /** No templates. */
    public static final AdmxCatalogue EMPTY = new AdmxCatalogue(List.of());

    private static final int MAX_DEPTH = 50;

    private final Map<String, List<CataloguedPolicy>> byValue = new HashMap<>();
    private final Map<String, List<CataloguedPolicy>> byListKey = new HashMap<>();
    private final List<Map<String, Text>> categories = new ArrayList<>();
    private final List<Map<String, Text>> supports = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> places;
    private final List<LocalDate> storeSince = new ArrayList<>();
    private int size;

    /**
     * A thing with a name that people read.
     *
     * @param parent full name of the category above; empty for none
     */
    private record Text(String text, String parent) {}

    /** Stores in the order of preference. */
    public AdmxCatalogue(List<TemplateStore> stores) {
        places = stores.stream().map(TemplateStore::name).toList();
        List<List<Template>> used = new ArrayList<>();
        for (TemplateStore store : stores) {
            Map<String, Text> storeCategories = new HashMap<>();
            Map<String, Text> storeSupports = new HashMap<>();
            List<Template> templates = distinct(store);
            templates.forEach(t -> addTexts(t, storeCategories, storeSupports));
            categories.add(storeCategories);
            supports.add(storeSupports);
            used.add(templates);
            storeSince.add(LocalDate.MIN);
        }
        for (int i = 0; i < used.size(); i++) {
            for (Template template : used.get(i)) {
                addPolicies(template, i);
            }
        }
    }

    private List<Template> distinct(TemplateStore store) {
        Map<String, String> namespaces = new HashMap<>();
        List<Template> templates = new ArrayList<>();
        for (Template template : store.templates()) {
            String other = namespaces.putIfAbsent(template.file().namespace(), template.name());
            if (other == null) {
                templates.add(template);
            } else {
                problems.add(template.name() + " has the namespace of " + other + " and is left out");
            }
        }
        return templates;
    }

    private static void addTexts(Template template, Map<String, Text> categories, Map<String, Text> supports) {
        template.file()
                .categories()
                .forEach(c -> categories.putIfAbsent(
                        template.file().fullName(c.name()),
                        new Text(
                                template.show(c.displayName()),
                                c.parent().isEmpty() ? "" : template.file().fullName(c.parent()))));
        template.file()
                .supported()
                .forEach(s -> supports.putIfAbsent(
                        template.file().fullName(s.name()), new Text(template.show(s.displayName()), "")));
    }

    private void addPolicies(Template template, int store) {
        List<Optional<String>> supported = template.file().policies().stream()
                .map(p -> Optional.ofNullable(
                        text(supports, store, template.file().fullName(p.supportedOn()))))
                .map(t -> t.map(Text::text))
                .toList();
        LocalDate since = supported.stream()
                .flatMap(Optional::stream)
                .map(WindowsReleases::newest)
                .reduce(LocalDate.MIN, WindowsReleases::later);
        storeSince.set(store, WindowsReleases.later(storeSince.get(store), since));
        for (int i = 0; i < supported.size(); i++) {
            AdmxPolicy policy = template.file().policies().get(i);
            List<String> path = categoryPath(template, store, policy.category());
            String need = supported.get(i).orElse(null);
            index(new CataloguedPolicy(policy, template, store, size++, since, need, path));
        }
    }

    /** A thing of the own store, or of the first one that has it: templates refer to those of Windows, wherever they are. */
    private static @Nullable Text text(List<Map<String, Text>> stores, int own, String name) {
        Text text = stores.get(own).get(name);
        for (int i = 0; text == null && i < stores.size(); i++) {
            text = stores.get(i).get(name);
        }
        return text;
    }

    private List<String> categoryPath(Template template, int store, String reference) {
        List<String> path = new ArrayList<>();
        String at = reference.isEmpty() ? "" : template.file().fullName(reference);
        while (!at.isEmpty() && path.size() < MAX_DEPTH) {
            Text category = text(categories, store, at);
            if (category == null) {
                break;
            }
            path.add(category.text());
            at = category.parent();
        }
        Collections.reverse(path);
        return path;
    }

    private void index(CataloguedPolicy catalogued) {
        AdmxPolicy policy = catalogued.policy();
        Set<String> values = new HashSet<>();
        if (policy.valueName() != null) {
            values.add(key(policy.key(), policy.valueName()));
        }
        add(values, policy.enabledList());
        add(values, policy.disabledList());
        for (AdmxElement element : policy.elements()) {
            if (element instanceof AdmxElement.Lines) {
                byListKey
                        .computeIfAbsent(fold(element.key()), k -> new ArrayList<>())
                        .add(catalogued);
            } else {
                values.add(key(element.key(), element.valueName()));
            }
            if (element instanceof AdmxElement.Flag flag) {
                add(values, flag.trueList());
                add(values, flag.falseList());
            } else if (element instanceof AdmxElement.Choice choice) {
                choice.items().forEach(item -> add(values, item.values()));
            }
        }
        values.forEach(v -> byValue.computeIfAbsent(v, k -> new ArrayList<>(1)).add(catalogued));
    }

    private static void add(Set<String> values, List<AdmxItem> items) {
        items.forEach(item -> values.add(key(item.key(), item.valueName())));
    }

    /** The policies that write a value, in the order of the catalogue. */
    public List<CataloguedPolicy> writing(String key, String valueName) {
        return byValue.getOrDefault(key(key, valueName), List.of());
    }

    /** The policies with a list whose lines are values of a key. */
    public List<CataloguedPolicy> listing(String key) {
        return byListKey.getOrDefault(fold(key), List.of());
    }

    /** A store is no older than this, as far as its templates tell; {@link LocalDate#MIN} if they do not. */
    public LocalDate storeSince(int store) {
        return storeSince.get(store);
    }

    /** Where its templates are, for people, in the order of preference. */
    public List<String> places() {
        return places;
    }

    /** How many policies there are. */
    public int size() {
        return size;
    }

    /** What is odd about the templates, for people. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private static String key(String key, String valueName) {
        return fold(key) + '\0' + valueName.toLowerCase(Locale.ROOT);
    }

    /** The registry takes a key with a backslash at its end for the same key. */
    private static String fold(String key) {
        String name = key.endsWith("\\") ? key.substring(0, key.length() - 1) : key;
        return name.toLowerCase(Locale.ROOT);
    }
}
