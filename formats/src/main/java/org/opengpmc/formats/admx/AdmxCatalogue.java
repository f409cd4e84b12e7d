// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many templates, joined: which policies write a registry value. Immutable. Where several templates have the same
 * namespace, as versions of one do, the first one decides about a policy that more than one of them has, and the others
 * add what it lacks.
 */
public final class AdmxCatalogue {
    /** No templates. */
    public static final AdmxCatalogue EMPTY = new AdmxCatalogue(List.of());

    private static final int MAX_DEPTH = 50;

    private final Map<String, CataloguedPolicy> policies = new LinkedHashMap<>();
    private final Map<String, List<CataloguedPolicy>> byValue = new HashMap<>();
    private final Map<String, List<CataloguedPolicy>> byListKey = new HashMap<>();
    private final Map<String, Text> categories = new HashMap<>();
    private final Map<String, Text> supports = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * A thing with a name that people read.
     *
     * @param parent full name of the category above; empty for none
     */
    private record Text(String text, String parent) {}

    /** Templates in the order of preference. */
    public AdmxCatalogue(List<Template> templates) {
        Map<String, String> namespaces = new HashMap<>();
        for (Template template : templates) {
            String other = namespaces.putIfAbsent(template.file().namespace(), template.name());
            if (other != null) {
                problems.add(template.name() + ": has the namespace of " + other + ", which counts first");
            }
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
        templates.forEach(this::addPolicies);
    }

    private void addPolicies(Template template) {
        for (AdmxPolicy policy : template.file().policies()) {
            CataloguedPolicy catalogued = new CataloguedPolicy(
                    policy, template, supported(template, policy), categoryPath(template, policy.category()));
            if (policies.putIfAbsent(catalogued.fullName(), catalogued) == null) {
                index(catalogued);
            }
        }
    }

    private @Nullable String supported(Template template, AdmxPolicy policy) {
        Text support = supports.get(template.file().fullName(policy.supportedOn()));
        return support == null ? null : support.text();
    }

    private List<String> categoryPath(Template template, String reference) {
        List<String> path = new ArrayList<>();
        String at = reference.isEmpty() ? "" : template.file().fullName(reference);
        while (!at.isEmpty() && path.size() < MAX_DEPTH) {
            Text category = categories.get(at);
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

    /** The policies that write a value, in the order of the templates. */
    public List<CataloguedPolicy> writing(String key, String valueName) {
        return byValue.getOrDefault(key(key, valueName), List.of());
    }

    /** The policies with a list whose lines are values of a key. */
    public List<CataloguedPolicy> listing(String key) {
        return byListKey.getOrDefault(fold(key), List.of());
    }

    /** The policy of that {@link CataloguedPolicy#fullName full name}. */
    public Optional<CataloguedPolicy> policy(String fullName) {
        return Optional.ofNullable(policies.get(fullName));
    }

    /** How many policies there are. */
    public int size() {
        return policies.size();
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
