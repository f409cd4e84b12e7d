// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.SecretMark;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.preferences.Node.Attribute;
import org.opengpmc.core.settings.preferences.PreferenceEntry.Collection;
import org.opengpmc.core.settings.preferences.PreferenceEntry.Item;

/** Names preference items for people, search and comparison. */
final class ItemNames {
    private static final String BROWSER_SETTING = "Reg";
    private static final Map<String, String> HIVES = Map.of("HKEY_LOCAL_MACHINE", "HKLM", "HKEY_CURRENT_USER", "HKCU");
    private static final Map<String, String> ACTIONS =
            Map.of("C", "Create", "R", "Replace", "U", "Update", "D", "Delete");

    /** The common options of an item ([MS-GPPREF] 2.2.1.1), as they are told. */
    private static final List<Detail> OPTIONS = List.of(
            new Detail("userContext", "Run in logged-on user's security context"),
            new Detail("removePolicy", "Remove this item when it is no longer applied"),
            new Detail("bypassErrors", "Go on if an error occurs on this item"));

    private final PreferenceSettings settings;
    private final SettingsContext context;
    private final boolean off;
    private final List<Setting> named = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();

    ItemNames(PreferenceSettings settings, SettingsContext context) {
        this.settings = settings;
        this.context = context;
        this.off = new Node("", settings.attributes(), "", List.of()).isOn("disabled");
    }

    List<Setting> all() {
        entries(settings.entries(), List.of(), List.of(), off);
        return named;
    }

    /** Items inherit targeting and being switched off from the collections around them. */
    private void entries(List<PreferenceEntry> entries, List<String> path, List<Node> targeting, boolean isOff) {
        for (PreferenceEntry entry : entries) {
            if (entry instanceof Item item) {
                named.add(setting(item, path, targeting, isOff));
            } else if (entry instanceof Collection collection) {
                List<String> inside = new ArrayList<>(path);
                String name = collection.attribute("name");
                inside.add(name.isEmpty() ? PreferenceEntry.COLLECTION : name);
                List<Node> also = new ArrayList<>(targeting);
                also.add(collection.filters());
                entries(collection.entries(), inside, also, isOff || collection.isOff());
            }
        }
    }

    private Setting setting(Item item, List<String> path, List<Node> targeting, boolean isOff) {
        Node element = item.element();
        Node properties = item.properties();
        ItemKind kind = ItemKinds.of(element);
        String own = element.attribute("name");
        String name = kind.nameOf(properties);
        String key = kind.keyOf(properties);
        return new Setting(
                        unique(element.name(), key.isEmpty() ? own.toLowerCase(Locale.ROOT) : key),
                        path,
                        name.isEmpty() || name.equals(":") ? own : name,
                        value(kind, properties, isOff || element.isOn("disabled")),
                        details(item, targeting))
                .with(SecretMark.details(element.marks(), context))
                .in(element.is("Registry") ? List.of(place(properties)) : List.of());
    }

    private static RegistryPlace place(Node properties) {
        String hive = properties.attribute("hive");
        return new RegistryPlace(
                HIVES.getOrDefault(hive, hive), properties.attribute("key"), properties.attribute("name"));
    }

    /** Several items may set the same thing, each for others. */
    private String unique(String element, String key) {
        String plain = settings.type().keyPrefix() + ":" + element.toLowerCase(Locale.ROOT) + ":" + key;
        int times = used.merge(plain, 1, Integer::sum);
        return times == 1 ? plain : plain + "#" + times;
    }

    private static String value(ItemKind kind, Node properties, boolean isOff) {
        String action = properties.attribute("action");
        // The specification's default is to update.
        String word = !kind.actions() && action.isEmpty() ? "" : ACTIONS.getOrDefault(action, "Update");
        String value = word.equals("Delete") ? "" : kind.valueOf(properties) + TaskSchema.commands(properties);
        String both = word.isEmpty() || value.isEmpty() ? word + value : word + ": " + value;
        return isOff ? (both + " (disabled)").strip() : both;
    }

    private static List<Detail> details(Item item, List<Node> targeting) {
        Map<String, StringBuilder> found = new LinkedHashMap<>();
        Node element = item.element();
        properties(element.name(), "", item.properties(), found);
        properties(element.name(), "", item.others(), found);
        add(found, "Description", element.attribute("desc") + element.attribute("descr"));
        OPTIONS.stream()
                .filter(option -> element.isOn(option.name()))
                .forEach(option -> add(found, option.value(), "Yes"));
        targeting.forEach(filters -> add(found, "Targeting of the collection", TargetingWords.of(filters)));
        add(found, "Targeting", TargetingWords.of(item.filters()));
        return found.entrySet().stream()
                .map(e -> new Detail(e.getKey(), e.getValue().toString()))
                .toList();
    }

    private static void properties(String item, String prefix, Node node, Map<String, StringBuilder> found) {
        for (Attribute attribute : node.attributes()) {
            boolean isAction = prefix.isEmpty() && attribute.name().equals("action");
            if (!isAction) {
                String path = prefix + attribute.name();
                add(found, PropertyWords.label(item, path), PropertyWords.value(item, path, attribute.value(), node));
            }
        }
        for (Node child : node.children()) {
            String id = child.attribute("id");
            if (child.is(BROWSER_SETTING) && !id.isEmpty()) {
                // The file lists all that the browser has, and most of it is switched off.
                add(found, prefix + id, child.isOn("disabled") ? "" : child.attribute("value"));
            } else if (child.children().isEmpty()) {
                add(found, PropertyWords.label(item, prefix + child.name()), leaf(child));
            } else {
                properties(item, prefix + child.name() + " / ", child, found);
            }
        }
    }

    private static String leaf(Node node) {
        return node.is("Member") ? member(node) : plain(node);
    }

    /** A member of a group ([MS-GPPREF] 2.2.1.11.1); its SID alone where it has no name. */
    private static String member(Node node) {
        String name = node.attribute("name");
        String sid = node.attribute("sid");
        String who = name.isEmpty() || sid.isEmpty() ? name + sid : name + " (" + sid + ")";
        return switch (node.attribute("action").toUpperCase(Locale.ROOT)) {
            case "ADD" -> who + ": add to this group";
            case "REMOVE" -> who + ": remove from this group";
            default -> plain(node);
        };
    }

    private static String plain(Node node) {
        String attributes = node.attributes().stream()
                .filter(a -> !a.value().isEmpty())
                .map(a -> a.name() + "=" + a.value())
                .collect(Collectors.joining(", "));
        return attributes.isEmpty() || node.text().isEmpty()
                ? attributes + node.text()
                : attributes + ": " + node.text();
    }

    private static void add(Map<String, StringBuilder> found, String name, String value) {
        if (!value.isEmpty()) {
            StringBuilder lines = found.computeIfAbsent(name, n -> new StringBuilder());
            lines.append(lines.isEmpty() ? "" : "\n").append(value);
        }
    }
}
